package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.messages.CaseId;

class StuckTests {
    private static final Instant NOW = Instant.parse("2026-03-17T16:00:00Z");
    private static final DueCase ONE = new DueCase(new CaseId("YZ202603-0123456789AB"), NOW);
    private static final DueCase OTHER = new DueCase(new CaseId("YZ202603-0123456789AC"), NOW);

    private final Stuck stuck = new Stuck();

    @Test
    void aCaseThatWasNotToldIsNotLeftOut() {
        assertThat(stuck.leftOut(List.of(ONE, OTHER), NOW)).containsExactly(ONE, OTHER);
    }

    @Test
    void aCaseNoFurtherThanWhenItWasToldIsLeftOutForAWhile() {
        stuck.told(List.of(ONE));
        assertThat(stuck.leftOut(List.of(ONE, OTHER), NOW)).containsExactly(OTHER);
        assertThat(stuck.count()).isEqualTo(1);
        assertThat(stuck.leftOut(List.of(ONE, OTHER), NOW.plus(Duration.ofMinutes(9))))
                .containsExactly(OTHER);
        assertThat(stuck.leftOut(List.of(ONE), NOW.plus(Duration.ofMinutes(10))))
                .containsExactly(ONE);
    }

    @Test
    void aCaseThatIsDueAgainIsToldAgain() {
        stuck.told(List.of(ONE));
        DueCase later = new DueCase(ONE.id(), NOW.plusSeconds(1));
        assertThat(stuck.leftOut(List.of(later), NOW)).containsExactly(later);
    }

    @Test
    void aCaseThatIsNoLongerDueIsForgotten() {
        stuck.told(List.of(ONE, OTHER));
        stuck.leftOut(List.of(), NOW);
        assertThat(stuck.count()).isZero();
    }
}
