package io.parley.trends.inbound;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts themes that a window had no room for: {@code parley_themes_dropped_total}. */
final class DroppedThemes {

    private final MeterRegistry registry;

    DroppedThemes(MeterRegistry registry) {
        this.registry = registry;
    }

    void add(int themes) {
        if (themes > 0) {
            registry.counter("parley.themes.dropped", "reason", "window-full").increment(themes);
        }
    }
}
