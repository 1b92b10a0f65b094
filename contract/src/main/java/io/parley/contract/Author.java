package io.parley.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote an item, as far as the platform says.
 *
 * @param id the platform's id of the account, always text
 * @param own whether it is the brand itself: such items are never answered
 */
public record Author(
        @Nullable String id,
        @Nullable String handle,
        @Nullable String name,
        boolean own) {}
