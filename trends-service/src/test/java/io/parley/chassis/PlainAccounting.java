package io.parley.chassis;

import io.micrometer.core.instrument.MeterRegistry;

/** The counters of the chassis where there is no container to make them. */
public final class PlainAccounting {

    private PlainAccounting() {}

    public static Accounting on(MeterRegistry registry) {
        return new Accounting(registry);
    }
}
