package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.LetterStanding.Times;
import org.yizhan.ledger.Standing.Head;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;

class PlanTests {
    private final TestClock clock = new TestClock();
    private final Sample sample = new Sample(clock);

    private static Standing nothing() {
        return new Standing(Set.of(), Map.of(), Map.of());
    }

    private static Standing with(Letter letter) {
        LetterStanding standing = new LetterStanding(
                letter.id(),
                202603,
                letter.recipient(),
                LetterState.CLAIMED,
                Instant.EPOCH,
                null,
                new Times(null, null, null),
                null,
                false);
        return new Standing(Set.of(), Map.of(), Map.of(letter.id(), standing));
    }

    @Test
    void whatFollowsALoserOfItsCaseLosesToo() {
        Sample.Case of = sample.newCase();
        Entry first = sample.accepted(of);
        Entry second = sample.accepted(of);
        Standing taken = new Standing(
                Set.of(new SubmissionKey(
                        Sample.BUREAU, first.arrival().receipt().submitted())),
                Map.of(),
                Map.of());
        Plan plan = Plan.of(List.of(first, second, sample.accepted(sample.newCase())), taken);
        assertThat(plan.lost()).containsExactly(0, 1);
        assertThat(plan.winners()).hasSize(1);
    }

    @Test
    void twoWithOneKeyInOneListAreNotBothWritten() {
        MessageId id = new MessageId(UUID.randomUUID());
        List<Entry> twice = List.of(sample.accepted(sample.newCase(), id), sample.accepted(sample.newCase(), id));
        assertThat(Plan.of(twice, nothing()).lost()).containsExactly(1);
    }

    @Test
    void aChangeMadeOnAnOldVersionLoses() {
        Sample.Case of = sample.newCase();
        Entry entry = sample.accepted(of);
        Standing moved = new Standing(Set.of(), Map.of(of.id, new Head(3, new byte[32])), Map.of());
        assertThat(Plan.of(List.of(entry), moved).lost()).containsExactly(0);
    }

    @Test
    void aMarkThatSaysNothingNewVoidsItsChangeAndDoesNotLose() {
        Sample.Case of = sample.newCase();
        Letter letter = of.letterTo(Sample.ORGAN, 4, null);
        LetterMark mark = LetterMark.of(letter.id(), LetterState.DELIVERED, clock.instant());
        Entry first = new Entry(null, of.change(List.of()), mark, List.of());
        of.version = 0;
        Entry again = new Entry(null, of.change(List.of()), mark, List.of());

        Plan plan = Plan.of(List.of(first, again), with(letter));
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.winners()).hasSize(1);
        assertThat(plan.moved()).containsOnlyKeys(letter.id());
    }

    @Test
    void aLostChangeLeavesItsLetterWhereItStood() {
        Sample.Case of = sample.newCase();
        Letter letter = of.letterTo(Sample.ORGAN, 4, null);
        of.version = 5;
        LetterMark mark = LetterMark.of(letter.id(), LetterState.DELIVERED, clock.instant());
        Plan plan = Plan.of(List.of(new Entry(null, of.change(List.of()), mark, List.of())), with(letter));
        assertThat(plan.lost()).containsExactly(0);
        assertThat(plan.moved()).isEmpty();
    }

    @Test
    void aReportOfALetterNobodyKnowsIsLeftOut() {
        LetterMark mark = LetterMark.of(new LetterId(UUID.randomUUID()), LetterState.COLLECTED, clock.instant());
        Plan plan = Plan.of(List.of(new Entry(null, null, mark, List.of())), nothing());
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.winners()).isEmpty();
    }

    @Test
    void anEntryWithNothingInItIsNothing() {
        Plan plan = Plan.of(List.of(new Entry(null, null, null, List.of())), nothing());
        assertThat(plan.lost()).isEmpty();
        assertThat(plan.winners()).isEmpty();
    }

    /** Its number would fit, for the other node's decision has taken the place of the one it was made on. */
    @Test
    void aChangeMadeOnOneThatLosesLosesToo() {
        Sample.Case of = sample.newCase();
        Entry opening = sample.accepted(of);
        Entry onIt = sample.accepted(of);
        Standing another = new Standing(Set.of(), Map.of(of.id, new Head(1, new byte[32])), Map.of());
        assertThat(Plan.of(List.of(opening, onIt), another).lost()).containsExactly(0, 1);
    }

    @Test
    void aChangeMadeOnOneWhoseKeyIsTakenLosesToo() {
        MessageId id = new MessageId(UUID.randomUUID());
        Sample.Case of = sample.newCase();
        List<Entry> entries = List.of(sample.accepted(of, id), sample.accepted(of));
        Standing elsewhere = new Standing(
                Set.of(new SubmissionKey(Sample.BUREAU, id)), Map.of(of.id, new Head(1, new byte[32])), Map.of());
        assertThat(Plan.of(entries, elsewhere).lost()).containsExactly(0, 1);
    }

    @Test
    void aChangeMadeOnAVoidOneLosesThoughTheVoidOneDoesNot() {
        Sample.Case of = sample.newCase();
        Letter letter = of.letterTo(Sample.ORGAN, 4, null);
        LetterMark mark = LetterMark.of(letter.id(), LetterState.DELIVERED, clock.instant());
        LetterStanding delivered =
                with(letter).letters().get(letter.id()).marked(mark).after();
        Standing another =
                new Standing(Set.of(), Map.of(of.id, new Head(1, new byte[32])), Map.of(letter.id(), delivered));
        List<Entry> entries = List.of(new Entry(null, of.change(List.of()), mark, List.of()), sample.accepted(of));
        assertThat(Plan.of(entries, another).lost()).containsExactly(1);
    }
}
