package org.yizhan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Failure;

/**
 * DeliveryReceipt of a neighbouring gateway: the last delivery, reported back. The organ's clocks start at that instant,
 * not when the neighbour fetched the letter; or the neighbour could not take it on, which both sides are told as 送达异常.
 * No state of the case refuses it: what was delivered, was.
 */
final class ReturnedReceiptRules {
    private final Incoming in;
    private final DeliveryReceipt receipt;

    ReturnedReceiptRules(Incoming in, DeliveryReceipt receipt) {
        this.in = in;
        this.receipt = receipt;
    }

    Decision decide(int version) {
        SenderChecks.check(in);
        LetterWritten letter = in.refused() ? null : letter().orElse(null);
        if (letter == null && !in.refused()) {
            in.find(CaseRule.RECEIPT_OF_NO_LETTER, Field.LETTER_DELIVERED, receipt.letter(), receipt.deliveredTo());
        } else if (letter != null && receipt.failure() == null) {
            checkInstant(letter, receipt.deliveredAt());
        }
        return letter == null || in.refused() ? new Decision.Refused(in.findings()) : taken(letter, version);
    }

    /** The neighbour knows the letter's number only where it refuses it; a delivery is told by the number of its own. */
    private Optional<LetterWritten> letter() {
        LetterLog letters = in.state().letters();
        return receipt.failure() == null
                ? letters.underWay(receipt.deliveredTo(), in.sender())
                : letters.find(receipt.letter()).filter(letter -> letters.sentOnTo(letter.letter())
                        .filter(in.sender()::equals)
                        .isPresent());
    }

    private void checkInstant(LetterWritten letter, @Nullable Instant deliveredAt) {
        Duration tolerated = in.world().practice().clockAhead();
        if (deliveredAt == null
                || deliveredAt.isBefore(letter.at().minus(tolerated))
                || deliveredAt.isAfter(in.at().plus(tolerated))) {
            in.find(CaseRule.DELIVERED_OUT_OF_TIME, Field.DELIVERED_AT, letter.at(), in.at());
        }
    }

    private Decision taken(LetterWritten letter, int version) {
        Failure failure = receipt.failure();
        Draft draft = new Draft(version, in.state(), in.world(), failure == null ? delivered(letter) : in.at());
        Succession.passed(draft);
        Decisions.file(draft, in);
        if (failure == null) {
            DeliveryRules.arrived(draft, letter);
        } else {
            DeliveryRules.givenUp(draft, letter, failure.reason());
        }
        Line.passed(draft);
        Succession.passed(draft);
        Listings.settle(draft);
        return draft.accepted(in.findings());
    }

    /** Between writing and report, however little the two gateways' clocks differ. */
    private Instant delivered(LetterWritten letter) {
        Instant told = Optional.ofNullable(receipt.deliveredAt()).orElse(in.at());
        Instant notBefore = told.isBefore(letter.at()) ? letter.at() : told;
        return notBefore.isAfter(in.at()) ? in.at() : notBefore;
    }
}
