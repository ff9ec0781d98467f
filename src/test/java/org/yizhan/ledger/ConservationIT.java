package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Conservation.Balance;
import org.yizhan.ledger.Conservation.Figures;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Nothing is lost, for each organisation by itself; and if something is, the residual says so. */
class ConservationIT extends LedgerTestBase {
    private static final OrganisationCode THIRD = new OrganisationCode("11990100MB00000193");

    ConservationIT() {
        super(TestDatabase.H2);
    }

    private Balance balance() {
        return node.parts.conservation().balance();
    }

    private Figures of(OrganisationCode organisation) {
        return balance().perOrganisation().get(organisation);
    }

    private Entry verdict(Verdict verdict, OrganisationCode sender) {
        Arrival a = sample.arrival(new MessageId(UUID.randomUUID()), verdict, null, "");
        return new Entry(
                new Arrival(sender, a.channel(), a.body(), a.receipt(), null, null, false, List.of(), null),
                null,
                null,
                List.of());
    }

    private void mark(Letter letter, LetterState state) {
        node.ledger().record(List.of(sample.mark(letter, state)));
    }

    @Test
    void anEmptyLedgerHasLostNothing() {
        assertThat(balance()).isEqualTo(new Balance(Figures.NONE, Map.of(), 0));
    }

    @Test
    void countsEachOrganisationsMessagesByTheirVerdicts() {
        node.ledger()
                .record(List.of(
                        sample.accepted(sample.newCase()),
                        verdict(Verdict.REFUSED, Sample.BUREAU),
                        verdict(Verdict.REFUSED, THIRD),
                        verdict(Verdict.REPEATED, THIRD),
                        verdict(Verdict.CONFLICT, THIRD)));
        assertThat(of(Sample.BUREAU)).isEqualTo(new Figures(2, 1, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(of(THIRD)).isEqualTo(new Figures(3, 0, 1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(balance().total()).isEqualTo(new Figures(5, 1, 2, 1, 1, 0, 0, 0, 0, 0));
        assertThat(balance().residual()).isZero();
    }

    @Test
    void aLetterIsCountedWhereItStandsThroughItsWholeLife() {
        Entry entry = sample.accepted(sample.newCase(), Sample.ORGAN);
        node.ledger().record(List.of(entry));
        Letter letter = Sample.letter(entry, 0);
        assertThat(of(Sample.ORGAN)).isEqualTo(new Figures(0, 0, 0, 0, 0, 1, 0, 0, 0, 1));
        node.outbox().claim("a", 1, Duration.ofMinutes(1), recipient -> true);
        assertThat(of(Sample.ORGAN).inFlight()).isEqualTo(1);
        mark(letter, LetterState.PARKED);
        assertThat(of(Sample.ORGAN)).isEqualTo(new Figures(0, 0, 0, 0, 0, 1, 0, 1, 0, 0));
        mark(letter, LetterState.READY);
        mark(letter, LetterState.DELIVERED);
        assertThat(of(Sample.ORGAN)).isEqualTo(new Figures(0, 0, 0, 0, 0, 1, 1, 0, 0, 0));
        mark(letter, LetterState.DEAD);
        assertThat(of(Sample.ORGAN)).isEqualTo(new Figures(0, 0, 0, 0, 0, 1, 0, 0, 1, 0));
        mark(letter, LetterState.READY);
        mark(letter, LetterState.DELIVERED);
        mark(letter, LetterState.COLLECTED);
        assertThat(of(Sample.ORGAN)).isEqualTo(new Figures(0, 0, 0, 0, 0, 1, 1, 0, 0, 0));
        assertThat(balance().residual()).isZero();
    }

    @Test
    void aRebuiltQueueChangesNoSum() {
        Entry entry = sample.accepted(sample.newCase(), Sample.ORGAN, Sample.ORGAN);
        node.ledger().record(List.of(entry));
        mark(Sample.letter(entry, 0), LetterState.DELIVERED);
        mark(Sample.letter(entry, 1), LetterState.DELIVERED);
        mark(Sample.letter(entry, 0), LetterState.COLLECTED);
        assertThat(node.outbox().rebuild(Sample.ORGAN)).isEqualTo(1);
        assertThat(of(Sample.ORGAN)).isEqualTo(new Figures(0, 0, 0, 0, 0, 2, 1, 0, 0, 1));
        assertThat(balance().residual()).isZero();
    }

    @Test
    void aReceiptOnTheQueueIsALetterToItsSender() {
        node.ledger().record(List.of(sample.queued(sample.newCase())));
        assertThat(of(Sample.BUREAU)).isEqualTo(new Figures(1, 1, 0, 0, 0, 1, 0, 0, 0, 1));
    }

    @Test
    void aLetterCalledBackIsParkedNotLost() {
        Sample.Case one = sample.newCase();
        Entry opening = sample.accepted(one, Sample.ORGAN);
        node.ledger().record(List.of(opening));
        node.ledger()
                .record(List.of(Sample.withholding(sample.accepted(one, Sample.BUREAU), Sample.letter(opening, 0))));
        assertThat(of(Sample.ORGAN).parked()).isEqualTo(1);
        assertThat(balance().residual()).isZero();
    }

    @Test
    void anEntryThatLosesCountsForNothing() {
        Sample.Case of = sample.newCase();
        node.ledger().record(List.of(sample.accepted(of, Sample.ORGAN)));
        of.version = 0;
        assertThat(node.ledger().record(List.of(sample.accepted(of, Sample.ORGAN))))
                .containsExactly(0);
        assertThat(balance().total()).isEqualTo(new Figures(1, 1, 0, 0, 0, 1, 0, 0, 0, 1));
    }

    @Test
    void whatVanishesShowsAndTwoErrorsDoNotCancelOut() {
        Entry entry = sample.accepted(sample.newCase(), Sample.ORGAN);
        node.ledger().record(List.of(entry, verdict(Verdict.REFUSED, THIRD)));
        node.jdbc.update("delete from submission_keys");
        assertThat(balance().residual()).as("accepted, but no id is taken").isEqualTo(1);
        node.jdbc.update("update messages set sender = ? where verdict = 'REFUSED'", Sample.ORGAN.value());
        assertThat(balance().residual())
                .as("the sum of a refused message holds for any sender")
                .isEqualTo(1);
        node.jdbc.update("update letters set state = 'LOST'");
        assertThat(balance().residual()).isEqualTo(2);
        assertThat(of(Sample.ORGAN).residual()).isEqualTo(1);
        assertThat(of(Sample.BUREAU).residual()).isEqualTo(1);
    }

    /** Letters of many cases move at random; no sum ever differs. */
    @Test
    void holdsAfterEveryStepOfARandomDay() {
        Random random = new Random(22);
        List<Letter> letters = new ArrayList<>();
        LetterState[] marks = {
            LetterState.DELIVERED, LetterState.COLLECTED, LetterState.PARKED, LetterState.DEAD, LetterState.READY
        };
        for (int step = 0; step < 60; step++) {
            Sample.Case of = sample.newCase();
            Entry entry = sample.accepted(of, Sample.ORGAN, random.nextBoolean() ? Sample.BUREAU : THIRD);
            letters.addAll(entry.change().decision().letters());
            List<Entry> list = new ArrayList<>(List.of(entry));
            IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> letters.get(random.nextInt(letters.size())))
                    .forEach(letter -> list.add(sample.mark(letter, marks[random.nextInt(marks.length)])));
            node.ledger().record(list);
            node.outbox().claim("a", random.nextInt(1, 5), Duration.ofSeconds(1), recipient -> true);
            clock.advance(Duration.ofMillis(random.nextInt(1500)));
            assertThat(balance().residual()).as("after step %d", step).isZero();
        }
        assertThat(balance().total().created()).isEqualTo(120);
    }
}
