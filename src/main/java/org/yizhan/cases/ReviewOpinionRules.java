package org.yizhan.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.ReviewEvent.ReviewAsked;
import org.yizhan.cases.ReviewEvent.ReviewConcluded;
import org.yizhan.cases.ReviewLog.Review;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Opinion;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/**
 * ReviewOpinion (复查意见, Art. 35) and RecheckOpinion (复核意见, Art. 36): upheld, changed, or revoked with a day by which
 * the organ handles the matter again; its new opinion is reviewable again. A recheck that is not a revocation is the end.
 */
final class ReviewOpinionRules implements Rules {
    private final Incoming in;
    private final Opinion opinion;

    ReviewOpinionRules(Incoming in, Opinion opinion) {
        this.in = in;
        this.opinion = opinion;
    }

    @Override
    public void check() {
        Optional<Review> review = in.state()
                .reviews()
                .openWith(in.sender())
                .filter(open -> open.asked().remedy() == opinion.remedy());
        if (review.isEmpty()) {
            in.find(AsideRule.NOT_THE_REVIEWER, Field.MESSAGE);
            return;
        }
        LocalDate redoBy = opinion.redoBy();
        if (revoked() && redoBy == null) {
            in.find(AsideRule.REDO_DATE_MISSING, Field.REDO_BY);
        } else if (!revoked() && redoBy != null) {
            in.find(AsideRule.REDO_DATE_NOT_REVOKED, Field.REDO_BY);
        } else if (redoBy != null && redoBy.isBefore(in.today())) {
            in.find(CaseRule.REPORT_DUE_PAST, Field.REDO_BY, redoBy, in.today());
        }
        LocalDate asked = Days.of(review.get().asked().at());
        DateChecks.notAfterReceipt(in, Field.ISSUED_ON, opinion.issuedOn());
        DateChecks.inOrder(in, Field.REQUEST, asked, Field.ISSUED_ON, opinion.issuedOn());
    }

    private boolean revoked() {
        return opinion.outcome() == Outcome.REVOKED;
    }

    @Override
    public Step step() {
        boolean first = opinion.remedy() == Remedy.REVIEW;
        if (revoked()) {
            return first ? Step.REVIEW_REVOKES : Step.RECHECK_REVOKES;
        }
        boolean reportOwed = in.state().stage() == Stage.AWAITING_REPORT;
        return first ? Step.REVIEWED : reportOwed ? Step.RECHECKED_REPORT_OWED : Step.RECHECKED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        ReviewAsked asked = in.state().reviews().open().orElseThrow().asked();
        leaveHearingOut(draft);
        draft.end(in.sender(), DutyKind.REVIEW_DECISION, Ending.MET, opinion.issuedOn());
        draft.end(in.sender(), limit(), Ending.MET, opinion.issuedOn());
        draft.happened(new ReviewConcluded(
                opinion.remedy(),
                asked.messageId(),
                in.header().id(),
                opinion.outcome(),
                opinion.issuedOn(),
                opinion.redoBy(),
                next,
                in.at()));
        if (revoked()) {
            PetitionerClocks.resultGone(draft);
        }
        Answering.tellBureau(draft, in);
        OrganisationCode organ = Answering.mandate(in).organ();
        Aside.tellIssuers(draft, in, organ, duties());
        if (!asked.issuer().equals(organ)) {
            draft.relay(in.receiptId(), asked.issuer());
        }
    }

    private DutyKind limit() {
        return opinion.remedy() == Remedy.REVIEW ? DutyKind.REVIEW : DutyKind.RECHECK;
    }

    /** Art. 36: what the opinion states of a hearing counts as far as no Hearing message has put it on record. */
    private void leaveHearingOut(Draft draft) {
        int days = opinion.hearingDays() - in.state().procedure().hearingDays(in.sender());
        if (opinion.remedy() == Remedy.RECHECK && days > 0) {
            HearingRules.leaveOut(draft, in, days);
        }
    }

    /** What the organ owes anew: its handling by the day set, and for a 交办 the report. */
    private Duty[] duties() {
        List<Duty> duties = new ArrayList<>();
        if (revoked()) {
            LocalDate redoBy = Objects.requireNonNull(opinion.redoBy(), "checked before");
            duties.add(DutyKind.HANDLING.dueOn(redoBy));
            if (Answering.mandate(in).owesReport()) {
                duties.add(DutyKind.REPORT.dueOn(redoBy));
            }
        }
        return duties.toArray(Duty[]::new);
    }
}
