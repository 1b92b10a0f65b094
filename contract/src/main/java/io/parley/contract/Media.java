package io.parley.contract;

import org.jspecify.annotations.Nullable;

/**
 * One picture, video, audio or file that came with an item.
 *
 * @param type {@code photo}, {@code video}, {@code audio}, {@code link} or {@code file}
 * @param url where the platform serves it; platforms let these expire
 */
public record Media(String type, @Nullable String url) {}
