package org.yizhan.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.cases.DeadlineEvent.DeadlineStarted;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterDied;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.Transition.AssignmentDelivered;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.Failure;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** What a letter's arrival starts: clocks run from the day it entered the inbox (电子签名法 10, 11 by analogy). */
final class DeliveryRules {
    private DeliveryRules() {}

    static void delivered(Draft draft, Fact.LetterDelivered fact) {
        LetterLog letters = draft.state().letters();
        LetterWritten letter = letters.find(fact.letter()).orElse(null);
        Urgent.delivered(draft, fact.letter());
        if (letter == null || letters.isDelivered(fact.letter()) || !letter.isNewsOnceDelivered()) {
            return;
        }
        if (letters.sentOnTo(fact.letter()).isEmpty()) {
            arrived(draft, letter);
        }
    }

    /** It is in its recipient's inbox, here or behind a neighbouring gateway. */
    static void arrived(Draft draft, LetterWritten letter) {
        LetterLog letters = draft.state().letters();
        draft.happened(new LetterDelivered(letter.letter(), draft.at()));
        if (letters.isPassedOn(letter.letter())) {
            return;
        }
        List<StartedDeadline> started = start(draft, letter);
        if (letter.kind() == MessageKind.ASSIGNMENT) {
            arrive(draft, letter);
            receipts(draft, letter, letters.isCopy(letter.letter()) ? running(draft, letter) : started);
        }
    }

    /** A successor's assignment starts nothing: its receipt says what its predecessor's delivery started and still runs. */
    private static List<StartedDeadline> running(Draft draft, LetterWritten letter) {
        return draft.state().dutyLog().owedBy(letter.recipient()).stream()
                .flatMap(duty -> Stream.ofNullable(duty.clock()))
                .toList();
    }

    /** A duty that was stopped on the way, by a recall perhaps, never starts; one met on the way does, for the record. */
    private static List<StartedDeadline> start(Draft draft, LetterWritten letter) {
        List<StartedDeadline> started = new ArrayList<>();
        for (Duty duty : letter.duties()) {
            if (draft.state().dutyLog().isStopped(letter.letter(), duty.id())) {
                continue;
            }
            OrganisationCode owner = draft.state().heir(letter.recipient());
            StartedDeadline deadline = new Local(draft.world(), owner).start(duty, draft.today());
            draft.happened(new DeadlineStarted(owner, deadline, letter.letter(), draft.at()));
            started.add(deadline);
        }
        return started;
    }

    /** Moves the case on, unless the organ's answer was faster or the case has gone elsewhere. */
    private static void arrive(Draft draft, LetterWritten letter) {
        CaseState state = draft.state();
        boolean current = state.mandate()
                .flatMap(mandate -> state.letters().assignmentOf(mandate.organ()))
                .filter(letter::equals)
                .isPresent();
        boolean out = state.mandate().filter(Mandate::endsAtDelivery).isPresent();
        Stage next = Transitions.next(state.stage(), out ? Step.LETTER_DELIVERED_OUT : Step.LETTER_DELIVERED)
                .orElse(state.stage());
        if (current) {
            draft.happened(new AssignmentDelivered(letter.letter(), letter.recipient(), next, draft.at()));
        }
    }

    private static void receipts(Draft draft, LetterWritten letter, List<StartedDeadline> started) {
        LetterId id = letter.letter();
        DeliveryReceipt receipt = new DeliveryReceipt(id, letter.kind(), letter.recipient(), draft.at(), started, null);
        draft.write(draft.state().bureau(), receipt, null, List.of());
        draft.write(letter.recipient(), receipt, null, List.of());
        draft.state().line().followers().forEach(follower -> draft.write(follower, receipt, null, List.of()));
    }

    /** 送达异常: both sides are told, but not that they could not be told. */
    static void died(Draft draft, Fact.LetterDead fact) {
        LetterWritten letter = draft.state().letters().find(fact.letter()).orElse(null);
        if (letter == null) {
            return;
        }
        givenUp(draft, letter, fact.reason());
    }

    static void givenUp(Draft draft, LetterWritten letter, String reason) {
        draft.happened(new LetterDied(letter.letter(), reason, draft.at()));
        if (letter.kind() != MessageKind.DELIVERY_RECEIPT) {
            alert(draft, letter, new Failure(draft.at(), reason));
        }
    }

    /** The organ is told only of its own letters and the bureau's: not of those to a former organ. */
    private static void alert(Draft draft, LetterWritten letter, Failure failure) {
        CaseState state = draft.state();
        OrganisationCode recipient = letter.recipient();
        Instant delivered = state.letters().deliveredAt(letter.letter()).orElse(null);
        DeliveryReceipt receipt =
                new DeliveryReceipt(letter.letter(), letter.kind(), recipient, delivered, List.of(), failure);
        draft.write(state.bureau(), receipt, null, List.of());
        Telling.reached(state)
                .filter(organ -> recipient.equals(organ) || recipient.equals(state.bureau()))
                .ifPresent(organ -> draft.write(organ, receipt, null, List.of()));
    }
}
