package org.yizhan.cases;

import java.time.Duration;
import java.time.LocalTime;
import org.yizhan.cases.Practice.Beside;
import org.yizhan.cases.Practice.Reminding;
import org.yizhan.cases.Practice.Several;

/** What is usual, for tests. */
public final class Practices {
    private Practices() {}

    /** As a site has it that sets nothing. */
    public static Practice usual() {
        Reminding reminding = new Reminding(3, LocalTime.of(8, 30), 7);
        Beside beside = new Beside(1, 3, 3, 30, 30, 15);
        Several several = new Several(30, 2, 30, 5);
        return new Practice(5, 3, 5, 30, 10, 1, 1, Duration.ofMinutes(10), true, reminding, beside, several);
    }
}
