package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yizhan.cases.ProcedureEvent.ExtensionAnswered;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * Decision (批示) as the answer to an organ's request for extension: with a day the report of the 交办 is due then, without
 * one it stays. Once the report is overdue a day granted is on record and cures nothing.
 */
final class ExtensionAnswerRules implements Rules {
    private final Incoming in;
    private final BureauContent.Decision decision;

    ExtensionAnswerRules(Incoming in, BureauContent.Decision decision) {
        this.in = in;
        this.decision = decision;
    }

    @Override
    public void check() {
        DateChecks.notAfterReceipt(in, Field.DECIDED_ON, decision.decidedOn());
        CodeChecks.known(in, Field.DECIDING_ORGAN, decision.organ());
        OrganisationCode handledBy = decision.handledBy();
        MessageId asked = in.state().procedure().extensionAsked();
        boolean another = decision.answers() != null && !decision.answers().equals(asked);
        if (asked == null || another || in.state().mandate().isEmpty()) {
            in.find(CaseRule.NOTHING_TO_DECIDE, Field.MESSAGE);
            return;
        }
        if (handledBy != null && !handledBy.equals(organ())) {
            in.find(CaseRule.DECISION_FOR_ANOTHER, Field.HANDLED_BY, handledBy, organ());
        }
        LocalDate granted = decision.dueOn();
        LocalDate due = clock().map(StartedDeadline::dueOn).orElse(null);
        if (granted == null || due == null) {
            return;
        }
        if (!granted.isAfter(due)) {
            in.find(CaseRule.EXTENSION_NOT_LATER, Field.DUE_ON, granted, due);
        } else if (in.today().isAfter(due)) {
            in.find(CaseRule.EXTENSION_GRANTED_LATE, Field.DUE_ON, due);
        }
    }

    private OrganisationCode organ() {
        return Answering.mandate(in).organ();
    }

    private Optional<StartedDeadline> clock() {
        return ExtensionRequestRules.reportDue(in.state(), organ());
    }

    @Override
    public Step step() {
        return Step.EXTENSION_DECIDED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        LocalDate granted = decision.dueOn();
        var asked = Objects.requireNonNull(in.state().procedure().extensionAsked(), "checked before");
        draft.happened(new ExtensionAnswered(asked, granted, next, in.at()));
        if (granted != null) {
            clock().filter(clock -> !in.today().isAfter(clock.dueOn()))
                    .map(clock -> Clocks.set(clock, granted, new Local(in.world(), organ()).calendar()))
                    .ifPresent(anew -> draft.state()
                            .dutyLog()
                            .owed(organ(), DutyKind.REPORT)
                            .ifPresent(report -> draft.move(report, anew, DeadlineNews.EXTENDED)));
        }
        Telling.tellOrgan(draft, in);
    }
}
