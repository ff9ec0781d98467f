package org.yizhan.cases;

import java.util.Optional;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/** Who may review: the one above the issuer, never the issuer itself, never the accused side. */
final class ReviewerChecks {
    private ReviewerChecks() {}

    static void check(Incoming in, OrganisationCode reviewer, OrganisationCode issuer) {
        Directory directory = in.world().directory();
        CodeChecks.known(in, Field.REVIEWER, reviewer);
        if (AccusedSide.of(directory, in.state().accused()).includes(reviewer)) {
            in.find(AsideRule.REVIEWER_IS_ACCUSED, Field.REVIEWER, reviewer);
        } else if (reviewer.equals(issuer)) {
            in.find(AsideRule.REVIEWER_IS_ISSUER, Field.REVIEWER, reviewer);
        } else if (!isAbove(in, reviewer, issuer)) {
            in.find(AsideRule.REVIEWER_NOT_ABOVE, Field.REVIEWER, reviewer);
        }
    }

    /** By the directory's review body, by either line, or by level: a government reviews what no line leads to. */
    private static boolean isAbove(Incoming in, OrganisationCode reviewer, OrganisationCode issuer) {
        Directory directory = in.world().directory();
        Optional<Organisation> below = directory.find(issuer);
        boolean body = below.map(found -> reviewer.equals(found.parents().reviewBody()))
                .orElse(false);
        boolean level = below.flatMap(found ->
                        directory.find(reviewer).map(above -> above.level().isAbove(found.level())))
                .orElse(false);
        return body || level || directory.isAtOrBelow(issuer, reviewer, in.today());
    }
}
