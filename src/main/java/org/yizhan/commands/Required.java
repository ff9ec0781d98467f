package org.yizhan.commands;

import org.jspecify.annotations.Nullable;

/** Values that picocli has set before a command runs. */
final class Required {
    private Required() {}

    static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("picocli sets every required parameter");
        }
        return value;
    }
}
