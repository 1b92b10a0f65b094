package io.parley.trends.outbound.database;

import java.io.Serializable;
import java.time.Instant;

/** What makes a window one: its brand, start and size. */
public record WindowKey(String brand, Instant windowStart, long windowSizeMs) implements Serializable {}
