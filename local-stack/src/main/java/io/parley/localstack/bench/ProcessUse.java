package io.parley.localstack.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used, from Linux's {@code /proc}.
 *
 * @param cpu processor time since its start, all threads
 * @param residentBytes memory that is in RAM now
 */
public record ProcessUse(Duration cpu, long residentBytes, long atNanos) {

    /** {@code USER_HZ}, which Linux fixes at 100 for what it shows to programs. */
    private static final long TICK_MS = 10;

    private static final int UTIME = 11;
    private static final int STIME = 12;

    /** What process {@code pid} has used up to now. */
    public static ProcessUse of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]);
            long kilobytes = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
            return new ProcessUse(Duration.ofMillis(ticks * TICK_MS), kilobytes * 1024, System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read what process " + pid + " uses", e);
        }
    }

    /** Cores it kept busy since {@code earlier}, 1 = one core. */
    public double coresSince(ProcessUse earlier) {
        return (double) cpu.minus(earlier.cpu).toNanos() / (atNanos - earlier.atNanos);
    }
}
