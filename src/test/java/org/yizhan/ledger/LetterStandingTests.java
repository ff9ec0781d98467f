package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.LetterStanding.Outcome;
import org.yizhan.ledger.LetterStanding.Times;
import org.yizhan.messages.LetterId;

class LetterStandingTests {
    private static final LetterId ID = new LetterId(UUID.randomUUID());
    private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant T1 = T0.plusSeconds(1);
    private static final Instant T2 = T0.plusSeconds(2);

    private static LetterStanding standing(LetterState state, Instant delivered, Instant collected, Instant dead) {
        return new LetterStanding(
                ID, 202603, Sample.ORGAN, state, T0, null, new Times(delivered, collected, dead), null, false);
    }

    private static LetterStanding claimed() {
        return standing(LetterState.CLAIMED, null, null, null);
    }

    private static LetterMark mark(LetterState state, Instant at) {
        return LetterMark.of(ID, state, at);
    }

    private static LetterStanding calledBack(LetterStanding before) {
        LetterMark withheld = new LetterMark(ID, null, LetterState.PARKED, T1, LetterStanding.WITHHELD, false);
        return before.marked(withheld).after();
    }

    /** Parked by a failure, or given up by its recipient's queue: without the decision an operator might release it. */
    @ParameterizedTest
    @EnumSource(names = {"READY", "CLAIMED", "PARKED", "DEAD"})
    void nobodyReleasesALetterThatADecisionCalledBack(LetterState before) {
        LetterStanding letter = calledBack(standing(before, null, null, before == LetterState.DEAD ? T0 : null));
        assertThat(letter.state()).isEqualTo(LetterState.PARKED);
        assertThat(letter.marked(mark(LetterState.READY, T2))).isNull();
    }

    @Test
    void whatWasCalledBackTooLateIsNotSentAgainAfterItDied() {
        LetterStanding sent =
                calledBack(claimed()).marked(mark(LetterState.DELIVERED, T1)).after();
        assertThat(sent.state()).isEqualTo(LetterState.DELIVERED);
        LetterStanding dead = sent.marked(mark(LetterState.DEAD, T2)).after();
        assertThat(dead.state()).isEqualTo(LetterState.DEAD);
        assertThat(dead.marked(mark(LetterState.READY, T2.plusSeconds(1)))).isNull();
    }

    /** Its recipient has ended: the successor gets it as another letter, and no rebuilt queue gets this one again. */
    @Test
    void whatIsCalledBackAfterItsDeliveryStaysDelivered() {
        LetterStanding letter = calledBack(standing(LetterState.DELIVERED, T0, null, null));
        assertThat(letter.state()).isEqualTo(LetterState.DELIVERED);
        assertThat(letter.reason()).isEqualTo(LetterStanding.WITHHELD);
        assertThat(letter.marked(mark(LetterState.COLLECTED, T2)).after().state())
                .isEqualTo(LetterState.COLLECTED);
        LetterMark parked = mark(LetterState.PARKED, T1);
        assertThat(standing(LetterState.DELIVERED, T0, null, null).marked(parked))
                .isNull();
    }

    @Test
    void theFirstDeliveryCountsAtItsInstant() {
        Outcome outcome = claimed().marked(mark(LetterState.DELIVERED, T1));
        assertThat(outcome.counts()).isTrue();
        assertThat(outcome.after().state()).isEqualTo(LetterState.DELIVERED);
        assertThat(outcome.after().times().delivered()).isEqualTo(T1);
        assertThat(outcome.after().marked(mark(LetterState.DELIVERED, T2))).isNull();
    }

    @Test
    void aSecondDeliveryAfterARebuildMovesTheLetterButKeepsTheFirstInstant() {
        Outcome outcome = standing(LetterState.CLAIMED, T0, null, null).marked(mark(LetterState.DELIVERED, T2));
        assertThat(outcome.counts()).isFalse();
        assertThat(outcome.after().state()).isEqualTo(LetterState.DELIVERED);
        assertThat(outcome.after().times().delivered()).isEqualTo(T0);
    }

    @Test
    void aLetterCollectedBeforeItsDeliveryIsRecordedStillOwesItsDelivery() {
        Outcome early = claimed().marked(mark(LetterState.COLLECTED, T1));
        assertThat(early.after().state()).isEqualTo(LetterState.CLAIMED);
        Outcome delivered = early.after().marked(mark(LetterState.DELIVERED, T2));
        assertThat(delivered.counts()).isTrue();
        assertThat(delivered.after().state()).isEqualTo(LetterState.COLLECTED);
        assertThat(delivered.after().times()).isEqualTo(new Times(T2, T1, null));
    }

    @Test
    void nothingLeadsBackFromCollected() {
        LetterStanding collected = standing(LetterState.COLLECTED, T0, T1, null);
        for (LetterState state : LetterState.values()) {
            if (state != LetterState.CLAIMED) {
                assertThat(collected.marked(mark(state, T2))).as("%s", state).isNull();
            }
        }
    }

    @Test
    void theSameDeathReportedTwiceCountsOnceEvenAfterARelease() {
        Outcome dead = standing(LetterState.DELIVERED, T0, null, null).marked(mark(LetterState.DEAD, T1));
        assertThat(dead.after().state()).isEqualTo(LetterState.DEAD);
        LetterStanding released =
                dead.after().marked(mark(LetterState.READY, T2)).after();
        assertThat(released.state()).isEqualTo(LetterState.READY);
        assertThat(released.dueAt()).isEqualTo(T2);
        assertThat(released.marked(mark(LetterState.DEAD, T1))).isNull();
        assertThat(released.marked(mark(LetterState.DEAD, T2))).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"READY", "CLAIMED"})
    void onlyALetterOnItsWayIsParked(LetterState state) {
        assertThat(standing(state, T0, null, null).marked(mark(LetterState.PARKED, T1)))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PARKED", "DEAD"})
    void onlyAHeldLetterIsReleased(LetterState state) {
        assertThat(standing(state, null, null, null).marked(mark(LetterState.READY, T1)))
                .isNull();
    }

    @Test
    void nobodyReleasesALetterThatADecisionCalledBack() {
        LetterMark called = new LetterMark(ID, null, LetterState.PARKED, T1, LetterStanding.WITHHELD, false);
        LetterStanding parked = claimed().marked(called).after();
        assertThat(parked.marked(mark(LetterState.READY, T2))).isNull();
    }

    @Test
    void aParkedLetterThatArrivedAllTheSameIsDelivered() {
        Outcome outcome = standing(LetterState.PARKED, null, null, null).marked(mark(LetterState.DELIVERED, T1));
        assertThat(outcome.counts()).isTrue();
        assertThat(outcome.after().state()).isEqualTo(LetterState.DELIVERED);
    }

    @Test
    void aParkedLetterDoesNotEnterAMailbox() {
        LetterMark mark = new LetterMark(ID, null, LetterState.DELIVERED, T1, null, true);
        assertThat(standing(LetterState.PARKED, null, null, null).marked(mark)).isNull();
    }

    @Test
    void onlyAFirstEntryIntoAMailboxTakesACursor() {
        LetterMark mark = new LetterMark(ID, null, LetterState.DELIVERED, T1, null, true);
        LetterStanding entered = claimed().marked(mark).after();
        assertThat(entered.wantsCursor()).isTrue();
        LetterStanding rebuilt =
                new LetterStanding(ID, 202603, Sample.ORGAN, LetterState.READY, T0, null, entered.times(), 5L, false);
        assertThat(rebuilt.marked(mark).after().wantsCursor()).isFalse();
        assertThat(rebuilt.marked(mark).after().cursor()).isEqualTo(5L);
    }

    @Test
    void nobodyClaimsByAMark() {
        assertThatThrownBy(() -> mark(LetterState.CLAIMED, T1)).isInstanceOf(IllegalArgumentException.class);
    }
}
