package org.yizhan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;

/**
 * What one file tells others, each exactly once: exactly one of the four is there.
 *
 * @param number of the tidings of the file that tells it, from 1: with that file its identity
 * @param by who said what is told
 * @param message in which it was said
 */
public record Tiding(
        int number,
        OrganisationCode by,
        MessageId message,
        @Nullable Leader leader,
        @Nullable Listing listing,
        @Nullable Citation citation,
        @Nullable Standing standing) {

    /** A leader takes the case in charge (领导包案). */
    public record Leader(
            String name,
            @Nullable String title,
            @Nullable String contact,
            OrganisationCode organ,
            LocalDate since,
            @Nullable LocalDate dueOn) {}

    /**
     * The case stands on a list of long-open ones (积案交办清单).
     *
     * @param leader name and title, if one is set
     */
    public record Listing(String batch, String source, LocalDate dueOn, @Nullable String leader) {}

    /** A recommendation cites the case. */
    public record Citation(RecommendationType type, OrganisationCode organ) {}

    /** To the list: whether the case is settled (化解) now. */
    public record Standing(boolean solved) {}

    static Tiding of(int number, OrganisationCode by, MessageId message, Leader leader) {
        return new Tiding(number, by, message, leader, null, null, null);
    }

    static Tiding of(int number, OrganisationCode by, MessageId message, Listing listing) {
        return new Tiding(number, by, message, null, listing, null, null);
    }

    static Tiding of(int number, OrganisationCode by, MessageId message, Citation citation) {
        return new Tiding(number, by, message, null, null, citation, null);
    }

    static Tiding of(int number, OrganisationCode by, MessageId message, Standing standing) {
        return new Tiding(number, by, message, null, null, null, standing);
    }
}
