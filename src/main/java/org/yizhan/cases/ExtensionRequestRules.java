package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.yizhan.cases.ProcedureEvent.ExtensionRequested;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganContent.ExtensionRequest;
import org.yizhan.messages.OrganisationCode;

/**
 * ExtensionRequest (延期申请): the day of a 交办's report is the assigning side's own and moves only if that side agrees, by a
 * Decision with a day. No answer means not extended. Asked after the day it is on record and cures nothing.
 */
final class ExtensionRequestRules implements Rules {
    private final Incoming in;
    private final ExtensionRequest request;

    ExtensionRequestRules(Incoming in, ExtensionRequest request) {
        this.in = in;
        this.request = request;
    }

    @Override
    public void check() {
        if (request.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        LocalDate due =
                reportDue(in.state(), in.sender()).map(StartedDeadline::dueOn).orElse(null);
        if (due == null) {
            in.find(CaseRule.EXTENSION_NOT_OF_REPORT, Field.MESSAGE);
        } else if (!request.requestedDue().isAfter(due)) {
            in.find(CaseRule.EXTENSION_NOT_LATER, Field.REQUESTED_DUE, request.requestedDue(), due);
        } else if (in.today().isAfter(due)) {
            in.find(CaseRule.EXTENSION_ASKED_LATE, Field.MESSAGE, due);
        }
    }

    /** The running clock of the report that {@code organ} owes. */
    static Optional<StartedDeadline> reportDue(CaseState state, OrganisationCode organ) {
        return state.dutyLog()
                .latest(organ, DutyKind.REPORT)
                .filter(CaseDuty::owed)
                .map(CaseDuty::clock);
    }

    @Override
    public Step step() {
        return Step.EXTENSION_ASKED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        boolean late = reportDue(in.state(), in.sender())
                .map(StartedDeadline::dueOn)
                .filter(in.today()::isAfter)
                .isPresent();
        draft.happened(new ExtensionRequested(in.header().id(), request.requestedDue(), late, next, in.at()));
        Answering.tellBureau(draft, in);
    }
}
