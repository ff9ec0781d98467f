package org.yizhan.cases;

import java.time.Duration;
import java.time.LocalTime;

/** What is usual, for tests. */
public final class Practices {
    private Practices() {}

    /** As a site has it that sets nothing. */
    public static Practice usual() {
        return new Practice(
                5, 3, 5, 30, 10, 1, 1, Duration.ofMinutes(10), true, new Practice.Reminding(3, LocalTime.of(8, 30), 7));
    }
}
