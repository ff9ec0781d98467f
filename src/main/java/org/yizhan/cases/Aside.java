package org.yizhan.cases;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/** What those beside the main line have in common: who is told, and that none of them may stand on the accused side. */
final class Aside {
    private Aside() {}

    /** Tells the organ charged with the case, and whose opinion it is about, each once; not who said it. */
    static void tellIssuers(Draft draft, Incoming in, OrganisationCode issuer, Duty... duties) {
        Set<OrganisationCode> told = new LinkedHashSet<>();
        Telling.reached(draft.state()).ifPresent(told::add);
        told.add(issuer);
        told.remove(in.sender());
        told.forEach(organ -> draft.relay(in.receiptId(), organ, organ.equals(issuer) ? duties : new Duty[0]));
    }

    static boolean isAccused(Incoming in, OrganisationCode organ) {
        return AccusedSide.of(in.world().directory(), in.state().accused()).includes(organ);
    }

    /** What answers a supervision or recommendation: the sender's own, and not answered before. */
    static void checkAnswer(Incoming in, Field field, MessageId asking) {
        OversightLog oversight = in.state().oversight();
        if (!oversight.wasAsked(asking, in.sender())) {
            in.find(AsideRule.NOT_ASKED, field, asking);
        } else if (oversight.isAnswered(asking)) {
            in.find(AsideRule.ANSWERED_ALREADY, field, asking);
        }
    }

    /** The answer's day lies between what it answers and its receipt. */
    static void checkDate(Incoming in, MessageId asking, LocalDate answeredOn) {
        DateChecks.notAfterReceipt(in, Field.ANSWERED_ON, answeredOn);
        asking(in.state(), asking)
                .map(taken -> Days.of(taken.at()))
                .ifPresent(asked -> DateChecks.inOrder(in, Field.REQUEST, asked, Field.ANSWERED_ON, answeredOn));
    }

    private static Optional<MessageTaken> asking(CaseState state, MessageId id) {
        return state.messages().stream()
                .filter(taken -> taken.messageId().equals(id))
                .filter(taken -> taken.kind() == MessageKind.SUPERVISION || taken.kind() == MessageKind.RECOMMENDATION)
                .findFirst();
    }

    /** Ends the duty that the very letter with {@code asking} laid on the sender. */
    static void answered(Draft draft, Incoming in, MessageId asking, DutyKind kind, LocalDate answeredOn) {
        MessageId source = asking(draft.state(), asking).orElseThrow().receiptId();
        draft.state().dutyLog().owedBy(in.sender()).stream()
                .filter(duty -> DutyKind.of(duty.duty()) == kind)
                .filter(duty -> carries(draft.state(), duty.letter(), source))
                .findFirst()
                .ifPresent(duty -> draft.end(duty, Ending.MET, answeredOn));
    }

    private static boolean carries(CaseState state, @Nullable LetterId letter, MessageId source) {
        return letter != null
                && state.letters()
                        .find(letter)
                        .filter(written -> source.equals(written.source()))
                        .isPresent();
    }

    /**
     * After a correction of the petition: who turned out to stand on the accused side owes and hears nothing more, and so
     * does everyone while it is not certain who is accused (Art. 30 ¶3), but for the bureaus whose case it is.
     */
    static void exclude(Draft draft, boolean nothingLeaves) {
        AccusedSide side = draft.accusedSide();
        CaseState state = draft.state();
        for (OrganisationCode organ : state.aside().asked()) {
            boolean own =
                    organ.equals(state.bureau()) || state.line().followers().contains(organ);
            if ((nothingLeaves && !own) || side.includes(organ)) {
                draft.forget(organ);
                draft.state().letters().undelivered(organ).forEach(draft::withhold);
                draft.happened(new AsideExcluded(organ, draft.at()));
            }
        }
    }
}
