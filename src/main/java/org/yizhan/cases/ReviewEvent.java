package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** What happens in 复查 and 复核 (Arts 35, 36). */
public sealed interface ReviewEvent extends Transition.Beside {

    /**
     * The petitioner asked for it.
     *
     * @param messageId the bureau's message, by which the reviewer's decision names it
     * @param document the message with the opinion to be reviewed
     * @param issuer whose opinion that is
     */
    record ReviewAsked(
            Remedy remedy,
            MessageId messageId,
            OrganisationCode reviewer,
            MessageId document,
            OrganisationCode issuer,
            LocalDate requestedOn,
            Stage stage,
            Instant at)
            implements ReviewEvent {
        /** The same once {@code to} has taken the place of {@code from}. */
        ReviewAsked with(OrganisationCode from, OrganisationCode to) {
            return new ReviewAsked(
                    remedy,
                    messageId,
                    reviewer.equals(from) ? to : reviewer,
                    document,
                    issuer.equals(from) ? to : issuer,
                    requestedOn,
                    stage,
                    at);
        }
    }

    /** The reviewer took it on (受理), or not. */
    record ReviewAnswered(
            MessageId request, boolean accepted, LocalDate decidedOn, @Nullable String ground, Stage stage, Instant at)
            implements ReviewEvent {}

    /** The reviewer gave its opinion; revoked, the matter is handled again, by {@code redoBy}. */
    record ReviewConcluded(
            Remedy remedy,
            MessageId request,
            MessageId messageId,
            Outcome outcome,
            LocalDate issuedOn,
            @Nullable LocalDate redoBy,
            Stage stage,
            Instant at)
            implements ReviewEvent {}

    /**
     * 终结（逾期未申请）: the petitioner did not ask in time.
     *
     * @param lapsed the remedy whose time has passed
     */
    record RemedyLapsed(Remedy lapsed, Stage stage, Instant at) implements ReviewEvent {}
}
