package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.HandlingLog.Result;
import org.yizhan.cases.ReviewEvent.ReviewAsked;
import org.yizhan.cases.ReviewLog.Review;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Remedy;
import org.yizhan.messages.ReviewContent.Request;

/**
 * ReviewRequest (复查申请, Art. 35) of an organ's opinion, RecheckRequest (复核申请, Art. 36) of a review's. The reviewer gets
 * the file with it and has 30 days from its delivery. Once a recheck stands nobody takes the matter on any more.
 */
final class ReviewRequestRules implements Rules {
    private final Incoming in;
    private final Request request;
    private final @Nullable Reviewed reviewed;

    /** What is to be reviewed, and whose it is. */
    private record Reviewed(MessageId document, OrganisationCode issuer) {}

    ReviewRequestRules(Incoming in, Request request) {
        this.in = in;
        this.request = request;
        this.reviewed = reviewed().orElse(null);
    }

    private Optional<Reviewed> reviewed() {
        Result result = in.state().handling().result();
        if (result == null || result.kind() != MessageKind.OPINION) {
            return Optional.empty();
        }
        if (request.remedy() == Remedy.REVIEW) {
            return in.state().mandate().map(mandate -> new Reviewed(result.messageId(), mandate.organ()));
        }
        return in.state()
                .reviews()
                .standing(result.messageId())
                .map(review -> new Reviewed(
                        Objects.requireNonNull(review.opinion()).messageId(),
                        review.asked().reviewer()));
    }

    @Override
    public void check() {
        ReviewLog reviews = in.state().reviews();
        Result result = in.state().handling().result();
        Optional<Review> open = reviews.open();
        boolean first = request.remedy() == Remedy.REVIEW;
        if (reviews.isFinal()) {
            in.find(AsideRule.AFTER_RECHECK, Field.MESSAGE);
        } else if (open.isPresent()) {
            in.find(
                    AsideRule.REVIEW_UNDER_WAY,
                    Field.MESSAGE,
                    open.get().asked().reviewer());
        } else if (reviewed == null) {
            in.find(first ? AsideRule.NOT_REVIEWABLE : AsideRule.RECHECK_WITHOUT_REVIEW, Field.MESSAGE);
        } else if (first
                && result != null
                && reviews.standing(result.messageId()).isPresent()) {
            in.find(AsideRule.REVIEWED_ALREADY, Field.MESSAGE);
        } else {
            check(reviewed);
        }
    }

    private void check(Reviewed meant) {
        MessageId named = request.reviewed();
        if (named != null && !named.equals(meant.document())) {
            in.find(AsideRule.REVIEWED_ANOTHER, Field.REVIEWED, named, meant.document());
        }
        DateChecks.notAfterReceipt(in, Field.REQUESTED_ON, request.requestedOn());
        LocalDate servedOn = request.servedOn();
        if (servedOn != null) {
            DateChecks.inOrder(in, Field.REVIEWED_SERVED_ON, servedOn, Field.REQUESTED_ON, request.requestedOn());
        }
        lastDay(meant).filter(request.requestedOn()::isAfter).ifPresent(last -> {
            in.find(AsideRule.REVIEW_ASKED_LATE, Field.REQUESTED_ON, request.requestedOn(), last);
        });
        ReviewerChecks.check(in, request.reviewer(), meant.issuer());
    }

    /** Empty where no service is on record: then no request is late. */
    private Optional<LocalDate> lastDay(Reviewed meant) {
        return in.state()
                .dutyLog()
                .latest(meant.issuer(), PetitionerClocks.requestOf(request.remedy()))
                .map(CaseDuty::clock)
                .map(StartedDeadline::dueOn);
    }

    @Override
    public Step step() {
        return request.remedy() == Remedy.REVIEW ? Step.REVIEW_ASKED : Step.RECHECK_ASKED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Reviewed meant = Objects.requireNonNull(reviewed, "checked before");
        OrganisationCode reviewer = in.world()
                .directory()
                .current(request.reviewer(), in.today())
                .get(0)
                .code();
        draft.happened(new ReviewAsked(
                request.remedy(),
                in.header().id(),
                reviewer,
                meant.document(),
                meant.issuer(),
                request.requestedOn(),
                next,
                in.at()));
        DutyKind asked = PetitionerClocks.requestOf(request.remedy());
        draft.end(meant.issuer(), asked, Ending.MET, request.requestedOn());
        CaseFile.handOver(draft, in.receiptId(), reviewer);
        int limit = in.world().practice().beside().reviewDecisionWorkingDays();
        DutyKind owed = request.remedy() == Remedy.REVIEW ? DutyKind.REVIEW : DutyKind.RECHECK;
        draft.relay(in.receiptId(), reviewer, DutyKind.REVIEW_DECISION.limited(limit), owed.byLaw());
        Aside.tellIssuers(draft, in, meant.issuer());
    }
}
