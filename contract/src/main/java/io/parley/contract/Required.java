package io.parley.contract;

import org.jspecify.annotations.Nullable;

/** What a record must have. JSON that lacks it is not that record, so it must not get any further. */
final class Required {

    private Required() {}

    /** The value, or an error that names what is missing. */
    static <T> T part(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
