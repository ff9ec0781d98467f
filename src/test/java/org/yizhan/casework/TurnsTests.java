package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Town;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;

class TurnsTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Turns turns = new Turns();

    private static Pending told(Fact fact) {
        CaseId id = CaseId.openedBy(Town.BUREAU, new MessageId(UUID.randomUUID()), YearMonth.of(2026, 3));
        return new Pending.Told(id, null, fact, new CompletableFuture<>());
    }

    private static Pending clock() {
        return told(new Fact.TimePassed(NOW));
    }

    private static Pending arrival() {
        return told(new Fact.AttachmentsArrived(new MessageId(UUID.randomUUID()), NOW));
    }

    private List<Pending> round() throws InterruptedException {
        List<Pending> round = new ArrayList<>();
        turns.fill(round);
        return round;
    }

    @Test
    void whatTheClockSaysStandsBehindWhatCameLater() throws InterruptedException {
        Pending clock = clock();
        Pending arrival = arrival();
        turns.add(clock);
        turns.add(arrival);
        assertThat(round()).containsExactly(arrival, clock);
        assertThat(turns.isEmpty()).isTrue();
    }

    @Test
    void theClockHasASmallShareOfARound() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            turns.add(clock());
        }
        turns.add(arrival());
        assertThat(round()).hasSize(1 + Turns.CLOCK_PER_ROUND);
        assertThat(round()).hasSize(Turns.CLOCK_PER_ROUND);
    }

    @Test
    void aFullHouseDoesNotStopTheClock() throws InterruptedException {
        for (int i = 0; i < 2 * Turns.MOST_PER_ROUND; i++) {
            turns.add(arrival());
        }
        turns.add(clock());
        assertThat(round())
                .hasSizeLessThanOrEqualTo(Turns.MOST_PER_ROUND)
                .anyMatch(pending -> ((Pending.Told) pending).fact() instanceof Fact.TimePassed);
    }

    @Test
    void whatIsDecidedAgainCountsInItsRound() throws InterruptedException {
        List<Pending> again = new ArrayList<>();
        for (int i = 0; i < Turns.MOST_PER_ROUND; i++) {
            again.add(arrival());
        }
        turns.add(arrival());
        turns.fill(again);
        assertThat(again).hasSize(Turns.MOST_PER_ROUND);
        assertThat(round()).hasSize(1);
    }

    @Test
    void takesNoMoreThanCanWait() {
        for (int i = 0; i < Turns.MOST_WAITING; i++) {
            assertThat(turns.add(clock())).isTrue();
        }
        assertThat(turns.add(clock())).isFalse();
        assertThat(turns.add(arrival())).as("the door has room of its own").isTrue();
    }

    @Test
    void anEmptyRoundWaitsAMomentForCompany() throws InterruptedException {
        assertThat(round()).isEmpty();
    }
}
