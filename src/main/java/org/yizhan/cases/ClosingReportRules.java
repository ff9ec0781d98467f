package org.yizhan.cases;

import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Transition.ReportGiven;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.ClosingReport;

/** ClosingReport (办结报告), Art. 22 (3): owed for a 交办 once there is a result; with the result passed it concludes the case. */
final class ClosingReportRules implements Rules {
    private final Incoming in;
    private final ClosingReport report;

    ClosingReportRules(Incoming in, ClosingReport report) {
        this.in = in;
        this.report = report;
    }

    @Override
    public void check() {
        DateChecks.afterDelivery(in, Field.CLOSED_ON, report.closedOn());
        MessageId first = in.state().handling().report();
        if (!Answering.mandate(in).owesReport()) {
            in.find(CaseRule.REPORT_NOT_OWED, Field.MESSAGE);
        } else if (first != null) {
            in.find(CaseRule.SECOND_REPORT, Field.MESSAGE, first);
        }
    }

    @Override
    public Step step() {
        if (in.state().stage() != Stage.AWAITING_REPORT) {
            return Step.REPORT_BEFORE_CHECK;
        }
        return in.state().reviews().isFinal() ? Step.REPORT_FINISHES : Step.REPORT_CONCLUDES;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new ReportGiven(in.header().id(), report.closedOn(), next, in.at()));
        draft.end(in.sender(), DutyKind.REPORT, Ending.MET, report.closedOn());
        Answering.tellBureau(draft, in);
    }
}
