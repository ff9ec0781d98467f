package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;

/** Organisation codes that the sending system supplies: a wrong one is refused. */
final class CodeChecks {
    private CodeChecks() {}

    /** A code of any organisation, on the exchange or not. */
    static void wellFormed(Incoming in, int index, Field field, @Nullable OrganisationCode code) {
        if (code != null && !code.isValid()) {
            in.findAt(index, CaseRule.WRONG_CHECK_DIGIT, field, code);
        }
    }

    /** A code of an organisation that has to be on the exchange, now or through one successor. */
    static void known(Incoming in, Field field, @Nullable OrganisationCode code) {
        knownAt(in, 0, field, code);
    }

    static void knownAt(Incoming in, int index, Field field, @Nullable OrganisationCode code) {
        if (code == null) {
            return;
        }
        if (!code.isValid()) {
            in.findAt(index, CaseRule.WRONG_CHECK_DIGIT, field, code);
        } else if (in.world().directory().find(code).isEmpty()) {
            in.findAt(index, CaseRule.UNKNOWN_ORGANISATION, field, code);
        } else if (in.world().directory().current(code, in.today()).size() != 1) {
            in.findAt(index, CaseRule.ORGANISATION_NOT_IN_FORCE, field, code);
        } else if (in.world()
                .directory()
                .find(code)
                .filter(Organisation::isGateway)
                .isPresent()) {
            in.findAt(index, CaseRule.GATEWAY_IS_NO_ORGAN, field, code);
        }
    }
}
