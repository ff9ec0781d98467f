package org.yizhan.cases;

import java.util.List;
import java.util.Optional;
import org.yizhan.cases.CaseEvent.AttachmentsAwaited;
import org.yizhan.cases.CaseEvent.MessageCameThrough;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.Header;

/** The one pure function at the heart: what follows from a fact, given the case so far and the world. */
public final class Decisions {
    private Decisions() {}

    /**
     * Decides; the same arguments always give the same decision.
     *
     * <p>Only a message is ever refused. Any other fact is taken as it is; one that means nothing to the case gives no
     * event.
     *
     * @throws IllegalArgumentException if anything but a message is told of a case that is not open
     */
    public static Decision decide(History history, Fact fact, World world) {
        CaseState state = CaseState.of(history);
        if (fact instanceof Fact.Submitted submitted
                && submitted.message().content() instanceof DeliveryReceipt receipt) {
            return new ReturnedReceiptRules(new Incoming(submitted, state, world), receipt).decide(history.version());
        }
        Draft draft = new Draft(history.version(), state, world, fact.at());
        if (state.stage() != Stage.NEW) {
            Succession.passed(draft);
        }
        if (fact instanceof Fact.Submitted submitted) {
            return submitted(new Incoming(submitted, state, world), draft);
        }
        if (state.stage() == Stage.NEW) {
            throw new IllegalArgumentException("the case is not open: " + history.caseId());
        }
        told(draft, fact);
        Line.passed(draft);
        Succession.passed(draft);
        Listings.settle(draft);
        return draft.accepted(List.of());
    }

    private static Decision submitted(Incoming in, Draft draft) {
        SenderChecks.check(in);
        if (!in.refused()) {
            Legality.checkKind(in);
        }
        if (in.refused()) {
            return new Decision.Refused(in.findings());
        }
        Rules rules = Rulebook.find(in);
        rules.check();
        if (in.refused()) {
            return new Decision.Refused(in.findings());
        }
        return taken(in, rules, draft);
    }

    private static Decision taken(Incoming in, Rules rules, Draft draft) {
        Optional<Stage> next = Transitions.next(in.state().stage(), rules.step());
        if (next.isEmpty()) {
            Legality.refuse(in);
            return new Decision.Refused(in.findings());
        }
        file(draft, in);
        if (in.lacksAttachments()) {
            draft.happened(new AttachmentsAwaited(in.receiptId(), in.missingAttachments(), in.at()));
        }
        List<LineLog.Link> above = in.state().line().links();
        rules.follow(draft, next.get());
        Line.followed(draft, in, above);
        Parties.conclude(draft);
        Upwards.conclude(draft);
        Succession.passed(draft);
        Listings.settle(draft);
        return draft.accepted(in.findings());
    }

    /** Puts the message on file, with the way it came. */
    static void file(Draft draft, Incoming in) {
        draft.happened(new MessageTaken(
                in.receiptId(),
                in.header().id(),
                in.header().sender(),
                in.message().kind(),
                in.digest(),
                in.findings(),
                in.at()));
        Header.Origin origin = in.header().origin();
        if (origin != null) {
            draft.happened(
                    new MessageCameThrough(in.receiptId(), origin, in.header().hops(), in.at()));
        }
    }

    private static void told(Draft draft, Fact fact) {
        if (fact instanceof Fact.LetterDelivered delivered) {
            DeliveryRules.delivered(draft, delivered);
        } else if (fact instanceof Fact.LetterDead dead) {
            DeliveryRules.died(draft, dead);
        } else if (fact instanceof Fact.TimePassed) {
            Passing.passed(draft);
        } else if (fact instanceof Fact.TidingTold told) {
            Tidings.told(draft, told);
        } else if (fact instanceof Fact.TidingAnswered answered) {
            Tidings.answered(draft, answered);
        } else if (fact instanceof Fact.AttachmentsArrived arrived) {
            AttachmentRules.arrived(draft, arrived);
        } else if (fact instanceof Fact.AttachmentsMissing missing) {
            AttachmentRules.missing(draft, missing);
        } else if (fact instanceof Fact.OrganEnded ended) {
            Inheritance.pass(draft, ended);
        }
    }
}
