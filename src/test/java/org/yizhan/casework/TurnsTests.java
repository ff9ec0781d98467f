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
import org.yizhan.cases.Say;
import org.yizhan.cases.Town;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

class TurnsTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static final CaseId CASE = new CaseId("YZ202603-0123456789AB");
    private static final CaseId OTHER = new CaseId("YZ202603-0123456789AC");

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

    private static Sent transfer() {
        return Sent.by(Town.BUREAU, Say.transferTo(Town.HOUSING), NOW);
    }

    private static Pending letter(CaseId of) {
        Fact arrived = new Fact.AttachmentsArrived(new MessageId(UUID.randomUUID()), NOW);
        return new Pending.Told(of, null, arrived, new CompletableFuture<>());
    }

    private static Sent reply(OrganisationCode sender, CaseId of) {
        return Sent.by(sender, Say.accepted("2026-03-02"), NOW).about(of);
    }

    @Test
    void aMessageGoesBeforeTheLettersOfOtherCases() throws InterruptedException {
        Pending letter = letter(CASE);
        Pending opening = transfer().pending();
        Pending other = reply(Town.TRANSPORT, OTHER).pending();
        turns.add(letter);
        turns.add(opening);
        turns.add(other);
        assertThat(round()).containsExactly(opening, other, letter);
    }

    /** An organ may answer before it is on record that its letter was delivered. */
    @Test
    void aMessageStaysBehindALetterOfItsOwnCase() throws InterruptedException {
        Pending letter = letter(CASE);
        Pending reply = reply(Town.HOUSING, CASE).pending();
        Pending ofTheSame = reply(Town.BUREAU, CASE).pending();
        Pending next = reply(Town.HOUSING, OTHER).pending();
        turns.add(letter);
        turns.add(reply);
        turns.add(ofTheSame);
        turns.add(next);
        assertThat(round()).as("nor does its sender overtake itself").containsExactly(letter, reply, ofTheSame, next);
    }

    @Test
    void aMessageThatNamesOnlyAnEarlierOneKeepsItsPlace() throws InterruptedException {
        Sent opening = transfer();
        Pending letter = letter(CASE);
        Pending following =
                Sent.by(Town.BUREAU, Say.supplement(), NOW).after(opening).pending();
        turns.add(letter);
        turns.add(following);
        turns.add(opening.pending());
        assertThat(round()).startsWith(letter, following);
    }

    @Test
    void whileFewMessagesComeARoundIsSmall() throws InterruptedException {
        for (int i = 0; i < 2 * Turns.LETTERS_PER_ROUND; i++) {
            turns.add(letter(CASE));
            turns.add(clock());
        }
        assertThat(round()).as("nobody is at the door").hasSize(Turns.LETTERS_PER_ROUND + Turns.CLOCK_PER_ROUND);
        turns.add(transfer().pending());
        assertThat(round()).hasSize(1 + Turns.LETTERS_PER_ROUND / 4 + Turns.CLOCK_PER_ROUND / 4);
        assertThat(round())
                .as("somebody was a moment ago")
                .hasSize(Turns.LETTERS_PER_ROUND / 4 + Turns.CLOCK_PER_ROUND / 4);
    }

    @Test
    void lettersHaveAShareSoThatARoundStaysShort() throws InterruptedException {
        for (int i = 0; i < 2 * Turns.LETTERS_PER_ROUND; i++) {
            turns.add(letter(CASE));
        }
        for (int i = 0; i < 2 * Turns.MOST_PER_ROUND; i++) {
            turns.add(transfer().pending());
        }
        turns.add(clock());
        List<Pending> round = round();
        assertThat(round)
                .as("with many messages letters have all of it")
                .hasSize(Turns.MOST_PER_ROUND - Turns.CLOCK_PER_ROUND + 1);
        assertThat(round.stream().filter(Pending.Told.class::isInstance)).hasSize(Turns.LETTERS_PER_ROUND + 1);
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
