package org.yizhan.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.ReviewEvent.ReviewAnswered;
import org.yizhan.cases.ReviewEvent.ReviewAsked;
import org.yizhan.cases.ReviewEvent.ReviewConcluded;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** The case's reviews and rechecks, oldest first; one at a time is open. */
final class ReviewLog {
    private static final Set<Stage> REVIEWABLE = EnumSet.of(Stage.AWAITING_REPORT, Stage.CONCLUDED, Stage.FINISHED);

    /** How far one has come. */
    enum Standing {
        ASKED,
        TAKEN_ON,
        NOT_TAKEN_ON,
        CONCLUDED,
        /** The opinion under review is gone: sent back, or handled anew. */
        MOOT
    }

    /**
     * One review or recheck.
     *
     * @param opinion the reviewer's opinion; null before
     */
    record Review(ReviewAsked asked, Standing standing, @Nullable ReviewConcluded opinion) {
        boolean open() {
            return standing == Standing.ASKED || standing == Standing.TAKEN_ON;
        }

        /** True if it stands: what was revoked is as if it had not been. */
        boolean holds(Remedy remedy) {
            return asked.remedy() == remedy && opinion != null && opinion.outcome() != Outcome.REVOKED;
        }

        Review with(Standing next) {
            return new Review(asked, next, opinion);
        }

        Review with(OrganisationCode from, OrganisationCode to) {
            return new Review(asked.with(from, to), standing, opinion);
        }
    }

    private final List<Review> reviews = new ArrayList<>();

    void apply(Transition event) {
        if (event instanceof ReviewAsked asked) {
            reviews.add(new Review(asked, Standing.ASKED, null));
        } else if (event instanceof ReviewAnswered answered) {
            changeOpen(review -> review.with(answered.accepted() ? Standing.TAKEN_ON : Standing.NOT_TAKEN_ON));
        } else if (event instanceof ReviewConcluded concluded) {
            changeOpen(review -> new Review(review.asked(), Standing.CONCLUDED, concluded));
        } else if (!REVIEWABLE.contains(event.stage())) {
            changeOpen(review -> review.with(Standing.MOOT));
        }
    }

    /** Its reviewer turned out to stand on the accused side. */
    void exclude(OrganisationCode reviewer) {
        changeOpen(review -> review.asked().reviewer().equals(reviewer) ? review.with(Standing.MOOT) : review);
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        reviews.replaceAll(review -> review.with(from, to));
    }

    private void changeOpen(UnaryOperator<Review> change) {
        reviews.replaceAll(review -> review.open() ? change.apply(review) : review);
    }

    Optional<Review> open() {
        return reviews.stream().filter(Review::open).findFirst();
    }

    /** The open one of {@code reviewer}. */
    Optional<Review> openWith(OrganisationCode reviewer) {
        return open().filter(review -> review.asked().reviewer().equals(reviewer));
    }

    /** The review of that opinion that stands. */
    Optional<Review> standing(MessageId opinion) {
        return reviews.stream()
                .filter(review ->
                        review.holds(Remedy.REVIEW) && review.asked().document().equals(opinion))
                .findFirst();
    }

    /** The review that stands and whose opinion is that message of {@code reviewer}. */
    Optional<Review> withOpinion(OrganisationCode reviewer, MessageId opinion) {
        return reviews.stream()
                .filter(review -> review.holds(Remedy.REVIEW))
                .filter(review -> review.asked().reviewer().equals(reviewer))
                .filter(review ->
                        review.opinion() != null && review.opinion().messageId().equals(opinion))
                .findFirst();
    }

    /** True once a recheck stands: the same facts and reasons are taken on by nobody any more (Art. 36). */
    boolean isFinal() {
        return reviews.stream().anyMatch(review -> review.holds(Remedy.RECHECK));
    }
}
