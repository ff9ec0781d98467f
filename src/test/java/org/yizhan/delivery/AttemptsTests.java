package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Letter;
import org.yizhan.casework.Casework;
import org.yizhan.delivery.Attempt.Delivered;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.directory.Organisations;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;

class AttemptsTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:02:03Z");
    private static final Instant REAL_NOW = Instant.parse("2026-11-02T07:00:00Z");
    private static final Outgoing OUTGOING = Outgoing.to(Organisations.code(1), 1, 4);

    private final Remembered remembered = new Remembered(REAL_NOW);
    private final Attempts attempts = new Attempts(remembered, remembered, clock(NOW), clock(REAL_NOW));

    @Test
    void aDeliveredLetterStartsClocksAtItsCommit() {
        Instant committed = NOW.minusSeconds(1);

        attempts.record(List.of(new Delivered(relayed(), committed, false)));

        assertThat(remembered.marks).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(LetterState.DELIVERED);
            assertThat(mark.at()).isEqualTo(committed);
        });
        assertThat(remembered.facts)
                .singleElement()
                .isInstanceOfSatisfying(Fact.LetterDelivered.class, fact -> assertThat(fact.at())
                        .isEqualTo(committed));
    }

    /** A message passed on, as its delivery may start clocks. */
    private static ClaimedLetter relayed() {
        Letter receipt = OUTGOING.letters().get(0);
        Relayed content = new Relayed(
                new MessageId(UUID.randomUUID()),
                receipt.recipient(),
                MessageKind.OPINION,
                "0".repeat(64),
                NOW,
                List.of());
        Letter letter = new Letter(receipt.id(), receipt.recipient(), 1, 4, content, null);
        return new ClaimedLetter(letter, OUTGOING.caseId(), 202603, NOW, 0, null, false);
    }

    @Test
    void ofALetterThatStartsNothingItsCaseIsNotAsked() {
        attempts.record(List.of(new Delivered(claimed(0), NOW, false)));

        assertThat(remembered.marks).hasSize(1);
        assertThat(remembered.facts).isEmpty();
    }

    @Test
    void aReceiptOutsideEveryCaseTellsNoCase() {
        ClaimedLetter caseless = new ClaimedLetter(OUTGOING.letters().get(0), null, 202603, NOW, 0, null, false);

        attempts.record(List.of(new Delivered(caseless, NOW, true)));

        assertThat(remembered.facts).isEmpty();
        assertThat(remembered.marks).singleElement().satisfies(mark -> assertThat(mark.mailbox())
                .isTrue());
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterInRealTime() {
        for (int attempt = 0; attempt < 7; attempt++) {
            attempts.record(List.of(new Failed(claimed(attempt), "not taken", true)));
        }

        assertThat(remembered.pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L);
        assertThat(remembered.marks).isEmpty();
    }

    @Test
    void aLetterThatFailsByItselfEightTimesIsParked() {
        attempts.record(List.of(new Failed(claimed(7), "cannot be written", true)));

        assertThat(remembered.marks).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(LetterState.PARKED);
            assertThat(mark.at()).isEqualTo(NOW);
            assertThat(mark.reason()).isEqualTo("cannot be written");
        });
        assertThat(remembered.pauses).isEmpty();
    }

    @Test
    void anOutageOfTheBrokerSpendsNoAttemptAndParksNothing() {
        attempts.record(List.of(new Failed(claimed(7), "unreachable", false)));

        assertThat(remembered.marks).isEmpty();
        assertThat(remembered.own).containsExactly(false);
        assertThat(remembered.pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void failsAsTheLedgerFails() {
        remembered.failing.set(1);

        assertThatThrownBy(() -> attempts.record(List.of(new Delivered(claimed(0), NOW, false))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Casework.Unavailable.class);
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static ClaimedLetter claimed(int failures) {
        return new ClaimedLetter(
                OUTGOING.letters().get(0), OUTGOING.caseId(), OUTGOING.caseId().month(), NOW, failures, null, false);
    }
}
