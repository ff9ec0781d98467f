package org.yizhan.cases;

import java.util.Optional;
import java.util.Set;
import org.yizhan.messages.OrganisationCode;

/**
 * Who takes part in a case, and so may read it.
 *
 * @param bureau who follows the case
 * @param organ the organ charged with it now
 * @param former organs that took part once: each keeps the sight of its own messages only
 */
public record Participants(OrganisationCode bureau, Optional<OrganisationCode> organ, Set<OrganisationCode> former) {

    /** What an organisation may see of a case. */
    public enum Sight {
        /** Every message. */
        ALL,
        /** Only the messages it sent. */
        OWN,
        NOTHING
    }

    /**
     * The participants of a case.
     *
     * @throws NullPointerException if the history is empty: a case that is not open has none
     */
    public static Participants of(History history) {
        return of(CaseState.of(history));
    }

    /** The same of a case already folded. */
    public static Participants of(CaseState state) {
        Optional<OrganisationCode> organ = state.mandate().map(Mandate::organ).filter(code -> state.letters()
                .reached(code));
        return new Participants(state.bureau(), organ, state.formerOrgans());
    }

    public Sight sightOf(OrganisationCode code) {
        if (sees(code)) {
            return Sight.ALL;
        }
        return former.contains(code) ? Sight.OWN : Sight.NOTHING;
    }

    boolean sees(OrganisationCode code) {
        return code.equals(bureau) || organ.filter(code::equals).isPresent();
    }
}
