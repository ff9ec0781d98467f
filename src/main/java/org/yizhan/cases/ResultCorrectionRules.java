package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.HandlingLog.Result;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ReportCorrected;
import org.yizhan.cases.Transition.ResultCorrected;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.OrganContent.ClosingReport;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.Reply;

/**
 * Correction (更正) of an organ's result or closing report: replaces it, naming the one replaced; never a silent second one.
 * The new result is checked like the first, and served anew; the old one stays in history.
 */
final class ResultCorrectionRules implements Rules {
    private final Incoming in;
    private final Correction correction;

    ResultCorrectionRules(Incoming in, Correction correction) {
        this.in = in;
        this.correction = correction;
    }

    @Override
    public void check() {
        if (correction.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        OrganContent anew = correction.result();
        if (anew == null) {
            in.find(CaseRule.CORRECTION_WITHOUT_RESULT, Field.RESULT);
        }
        Result result = in.state().handling().result();
        boolean ofResult = result != null && result.messageId().equals(correction.corrects());
        if (!ofResult && !ofReport()) {
            in.find(CaseRule.CORRECTS_UNKNOWN, Field.CORRECTS, correction.corrects(), correctable());
            return;
        }
        MessageKind kind = ofReport() || result == null ? MessageKind.CLOSING_REPORT : result.kind();
        if (anew != null && anew.kind() != kind) {
            in.find(CaseRule.CORRECTED_AS_ANOTHER_KIND, Field.RESULT, SenderChecks.words(kind));
        } else if (anew != null) {
            checkContent(anew);
        }
    }

    /** The new one is checked as the first was. */
    private void checkContent(OrganContent anew) {
        Incoming corrected = in.ofCorrected(anew.kind());
        if (anew instanceof Opinion opinion) {
            new OpinionRules(corrected, opinion).checkContent();
        } else if (anew instanceof Notice notice) {
            new NoticeRules(corrected, notice).check();
            if (NoticeRules.startsHandling(notice)) {
                in.find(CaseRule.ACCEPTANCE_STAYS, Field.RESULT);
            }
        } else if (anew instanceof Reply reply) {
            DateChecks.afterDelivery(corrected, Field.REPLIED_ON, reply.repliedOn());
        } else if (anew instanceof ClosingReport report) {
            DateChecks.afterDelivery(corrected, Field.CLOSED_ON, report.closedOn());
        }
    }

    private Object correctable() {
        HandlingLog handling = in.state().handling();
        Result result = handling.result();
        NoticeGiven notice = handling.notice();
        return result != null ? result.messageId() : notice != null ? notice.messageId() : "—";
    }

    private boolean ofReport() {
        MessageId report = in.state().handling().report();
        return report != null && report.equals(correction.corrects());
    }

    @Override
    public Step step() {
        if (ofReport()) {
            return Step.REPORT_CORRECTED;
        }
        return Answering.mandate(in).checked() ? Step.RESULT_CORRECTED_TO_CHECK : Step.RESULT_CORRECTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        MessageId id = in.header().id();
        OrganContent anew = Objects.requireNonNull(correction.result(), "checked before");
        LocalDate datedOn = datedOn(anew);
        if (ofReport()) {
            draft.happened(new ReportCorrected(correction.corrects(), id, datedOn, next, in.at()));
            Answering.tellBureau(draft, in);
            return;
        }
        draft.happened(new ResultCorrected(correction.corrects(), id, outcome(anew), datedOn, next, in.at()));
        PetitionerClocks.resultGone(draft);
        PetitionerClocks.resultGiven(draft, in.sender());
        if (anew instanceof Opinion opinion) {
            OpinionRules.settle(draft, in, opinion);
            OpinionRules.startExecution(draft, in, opinion);
        }
        draft.end(in.state().bureau(), DutyKind.CHECK, Ending.STOPPED, null);
        Answering.tellResult(draft, in);
    }

    private static @Nullable String outcome(OrganContent result) {
        if (result instanceof Opinion opinion) {
            return opinion.outcome().name();
        }
        return result instanceof Notice notice
                ? notice.outcome().name()
                : result instanceof Reply reply ? reply.adoption() : null;
    }

    private LocalDate datedOn(OrganContent result) {
        if (result instanceof Opinion opinion) {
            return opinion.issuedOn();
        } else if (result instanceof Notice notice) {
            return notice.noticeOn();
        } else if (result instanceof Reply reply) {
            return reply.repliedOn();
        }
        return result instanceof ClosingReport report ? report.closedOn() : in.today();
    }
}
