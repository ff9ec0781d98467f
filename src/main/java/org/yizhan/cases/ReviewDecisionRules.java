package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yizhan.cases.DeadlineEvent.DeadlineReopened;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.ReviewEvent.ReviewAnswered;
import org.yizhan.cases.ReviewEvent.ReviewAsked;
import org.yizhan.cases.ReviewLog.Review;
import org.yizhan.cases.ReviewLog.Standing;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Decision;
import org.yizhan.messages.ReviewContent.Remedy;

/**
 * ReviewDecision (受理决定), Arts 35, 36: the reviewer takes the request on, or not and why. Not taken on, the petitioner's
 * time runs on; taken on although that had passed, the case is open to review again.
 */
final class ReviewDecisionRules implements Rules {
    private final Incoming in;
    private final Decision decision;

    ReviewDecisionRules(Incoming in, Decision decision) {
        this.in = in;
        this.decision = decision;
    }

    @Override
    public void check() {
        Optional<Review> review = in.state().reviews().openWith(in.sender()).filter(open -> open.asked()
                .messageId()
                .equals(decision.request()));
        if (review.isEmpty()) {
            in.find(AsideRule.NOT_THE_REVIEWER, Field.REQUEST);
            return;
        }
        if (review.get().standing() != Standing.ASKED) {
            in.find(AsideRule.REVIEW_DECIDED, Field.REQUEST);
        }
        if (!decision.accepted() && decision.ground() == null) {
            in.find(CaseRule.GROUND_MISSING, Field.GROUND);
        }
        LocalDate asked = Days.of(review.get().asked().at());
        DateChecks.notAfterReceipt(in, Field.DECIDED_ON, decision.decidedOn());
        DateChecks.inOrder(in, Field.REQUEST, asked, Field.DECIDED_ON, decision.decidedOn());
    }

    @Override
    public Step step() {
        boolean lapsed = in.state().stage() == Stage.FINISHED;
        return decision.accepted() && lapsed ? Step.REVIEW_TAKEN_ON_LATE : Step.REVIEW_ANSWERED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        ReviewAsked asked = in.state().reviews().open().orElseThrow().asked();
        draft.happened(new ReviewAnswered(
                decision.request(), decision.accepted(), decision.decidedOn(), decision.ground(), next, in.at()));
        draft.end(in.sender(), DutyKind.REVIEW_DECISION, Ending.MET, decision.decidedOn());
        if (!decision.accepted()) {
            DutyKind owed = asked.remedy() == Remedy.REVIEW ? DutyKind.REVIEW : DutyKind.RECHECK;
            draft.end(in.sender(), owed, Ending.STOPPED, null);
            runOn(draft, asked.issuer(), PetitionerClocks.requestOf(asked.remedy()));
        }
        Answering.tellBureau(draft, in);
        Aside.tellIssuers(draft, in, asked.issuer());
    }

    private static void runOn(Draft draft, OrganisationCode issuer, DutyKind kind) {
        draft.state()
                .dutyLog()
                .latest(issuer, kind)
                .filter(duty -> duty.ending() == Ending.MET)
                .filter(duty -> Objects.nonNull(duty.clock()))
                .ifPresent(duty -> draft.happened(new DeadlineReopened(issuer, kind.id(), duty.letter(), draft.at())));
    }
}
