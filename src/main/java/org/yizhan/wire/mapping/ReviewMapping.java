package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.date;
import static org.yizhan.wire.mapping.Values.optionalDate;
import static org.yizhan.wire.mapping.Values.twin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent;
import org.yizhan.messages.ReviewContent.Decision;
import org.yizhan.messages.ReviewContent.Opinion;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;
import org.yizhan.messages.ReviewContent.Request;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.RecheckOpinionXml;
import org.yizhan.wire.generated.RecheckRequestXml;
import org.yizhan.wire.generated.ReviewDecisionXml;
import org.yizhan.wire.generated.ReviewOpinionXml;
import org.yizhan.wire.generated.ReviewRequestXml;
import org.yizhan.wire.generated.ReviewedOpinionXml;

/** What is said in 复查 and 复核. */
final class ReviewMapping {
    private ReviewMapping() {}

    /** Null: not of these kinds. */
    static @Nullable ReviewContent content(MessageXml root) {
        if (root instanceof ReviewRequestXml request) {
            return request(Remedy.REVIEW, request.getReviewer(), date(request.getRequestedOn()), request.getReviewed());
        }
        if (root instanceof RecheckRequestXml request) {
            return request(
                    Remedy.RECHECK, request.getReviewer(), date(request.getRequestedOn()), request.getReviewed());
        }
        if (root instanceof ReviewDecisionXml decision) {
            return new Decision(
                    MessageId.of(decision.getRequest()),
                    decision.isAccepted(),
                    date(decision.getDecidedOn()),
                    decision.getGround() == null ? null : decision.getGround().value());
        }
        return opinion(root);
    }

    private static Request request(Remedy remedy, String reviewer, LocalDate requestedOn, ReviewedOpinionXml reviewed) {
        return new Request(
                remedy,
                new OrganisationCode(reviewer),
                requestedOn,
                reviewed.getMessage() == null ? null : MessageId.of(reviewed.getMessage()),
                optionalDate(reviewed.getServedOn()));
    }

    private static @Nullable Opinion opinion(MessageXml root) {
        if (root instanceof ReviewOpinionXml opinion) {
            return new Opinion(
                    Remedy.REVIEW,
                    twin(Outcome.class, opinion.getOutcome()),
                    date(opinion.getIssuedOn()),
                    optionalDate(opinion.getRedoBy()),
                    0);
        }
        if (root instanceof RecheckOpinionXml opinion) {
            Integer hearing = opinion.getHearingDays();
            return new Opinion(
                    Remedy.RECHECK,
                    twin(Outcome.class, opinion.getOutcome()),
                    date(opinion.getIssuedOn()),
                    optionalDate(opinion.getRedoBy()),
                    hearing == null ? 0 : hearing);
        }
        return null;
    }
}
