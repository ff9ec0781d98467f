package org.yizhan.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yizhan.cases.CaseEvent.FollowerExcluded;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.LineLog.Link;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/**
 * What those above a hand-down see and do: one case for life, each level with an order, a date and a check of its own;
 * results come up through them, replies are passed on to them.
 */
final class Line {
    /** Replies go to every follower. */
    private static final Set<MessageKind> REPLIES = EnumSet.of(
            MessageKind.NOTICE,
            MessageKind.OPINION,
            MessageKind.REPLY,
            MessageKind.CLOSING_REPORT,
            MessageKind.EXTENSION_NOTICE,
            MessageKind.EXECUTION,
            MessageKind.SERVICE_RECORD,
            MessageKind.SYSTEM_TRANSFER);

    private Line() {}

    /** After a message has been followed: results come up, followers are told. */
    static void followed(Draft draft, Incoming in, List<Link> above) {
        boolean cameUp = comeUp(draft);
        excludeAccused(draft);
        OrganisationCode sender = in.sender();
        boolean fromAbove = above.stream().anyMatch(link -> link.bureau().equals(sender));
        MessageKind kind = in.message().kind();
        if (fromAbove && kind != MessageKind.RECALL && kind != MessageKind.DECISION) {
            draft.relay(in.receiptId(), draft.state().bureau());
        }
        if (kind == MessageKind.NOTICE) {
            above.forEach(link -> draft.end(link.mandate().organ(), DutyKind.NOTICE, Ending.MET, null));
        }
        for (Link link : above) {
            boolean checks = cameUp && link.bureau().equals(draft.state().bureau());
            boolean takenBack = kind == MessageKind.RECALL
                    && !draft.state().line().followers().contains(link.bureau());
            boolean told = !takenBack && !link.bureau().equals(sender);
            if (told && (checks || concerns(kind, link, fromAbove))) {
                draft.relay(in.receiptId(), link.bureau(), checks ? new Duty[] {check(draft)} : new Duty[0]);
            }
        }
    }

    /** Status and replies; of a 交办 everything that is said. */
    private static boolean concerns(MessageKind kind, Link link, boolean fromAbove) {
        boolean assigned = link.mandate().order().mode() == TransferMode.ASSIGN;
        boolean withPetition = kind == MessageKind.TRANSFER || kind == MessageKind.CORRECTION;
        return fromAbove || REPLIES.contains(kind) || (assigned && !withPetition);
    }

    /** After a check below has lapsed: the one above checks from today. */
    static void passed(Draft draft) {
        if (comeUp(draft)) {
            draft.start(draft.state().bureau(), check(draft), draft.today());
        }
    }

    private static Duty check(Draft draft) {
        return DutyKind.CHECK.limited(draft.world().practice().checkWorkingDays());
    }

    /** What is concluded below waits for the check of the nearest above that has to check it. */
    private static boolean comeUp(Draft draft) {
        CaseState state = draft.state();
        boolean owed = state.line().links().stream()
                .map(Link::mandate)
                .anyMatch(mandate -> mandate.checked() || mandate.owesReport());
        HandlingLog.Result result = state.handling().result();
        if (state.stage() != Stage.CONCLUDED || !owed || result == null) {
            return false;
        }
        do {
            draft.happened(new Transition.ResultCameUp(result.messageId(), Stage.AWAITING_CHECK, draft.at()));
        } while (!state.mandate().orElseThrow().checked());
        return true;
    }

    /** Art. 30 ¶3: a follower on the accused side is left out, and so is an organ below whose result came up. */
    private static void excludeAccused(Draft draft) {
        List<OrganisationCode> others = new ArrayList<>(draft.state().line().followers());
        others.addAll(draft.state().line().below());
        for (OrganisationCode follower : others) {
            if (draft.accusedSide().includes(follower)) {
                draft.forget(follower);
                draft.happened(new FollowerExcluded(follower, draft.at()));
            }
        }
    }

    /** Nothing is owed any more, at any level. */
    static void stopAll(Draft draft) {
        draft.state()
                .line()
                .links()
                .forEach(link -> draft.stopAll(link.mandate().organ()));
    }

    /** Hands the case on: its present organ becomes the one that transfers. */
    static void handDown(Draft draft, OrganisationCode from) {
        draft.end(from, DutyKind.OBJECTION, Ending.STOPPED, null);
        draft.happened(new CaseEvent.CaseHandedDown(from, draft.at()));
    }

    /** The case returns to the one that handed it down, which is charged as before. */
    static void comeBack(Draft draft, Stage next) {
        OrganisationCode back = draft.state().bureau();
        draft.happened(new Transition.CaseCameBack(back, next, draft.at()));
        int limit = draft.world().practice().reassignmentWorkingDays();
        draft.start(back, DutyKind.REASSIGNMENT.limited(limit), draft.today());
    }
}
