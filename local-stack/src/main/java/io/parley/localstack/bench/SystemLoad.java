package io.parley.localstack.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The load average of the machine, which belongs beside every figure. */
public final class SystemLoad {

    private SystemLoad() {}

    /** Over the last minute, such as {@code 2.4}. */
    public static String now() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
