package org.yizhan.cases;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.messages.OrganisationCode;

/**
 * Who takes part in a case, and so may read it.
 *
 * @param bureau who follows the case
 * @param organ the organ charged with it now
 * @param others bureaus above a hand-down, organs below whose result came up, superiors, reviewers, the organ of the case
 *     that this one is a part of by now, and those beside the lead that may see all
 * @param limited organs beside the lead that may not see how to find the petitioners
 * @param former organs that took part once: each keeps the sight of its own messages only
 */
public record Participants(
        OrganisationCode bureau,
        Optional<OrganisationCode> organ,
        Set<OrganisationCode> others,
        Set<OrganisationCode> limited,
        Set<OrganisationCode> former) {

    /** What an organisation may see of a case. */
    public enum Sight {
        /** Every message. */
        ALL,
        /** What was written to it: petitions there come without document numbers, telephones and addresses. */
        LIMITED,
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
        Optional<OrganisationCode> organ = state.mandate().map(Mandate::organ).filter(state::reached);
        return new Participants(
                state.bureau(),
                organ,
                others(state),
                union(
                        parties(state, party -> !party.contactGranted()),
                        state.aside().asked()),
                state.formerOrgans());
    }

    private static Set<OrganisationCode> others(CaseState state) {
        Set<OrganisationCode> line =
                union(Set.copyOf(state.line().followers()), state.line().below());
        Set<OrganisationCode> first = state.repeats().into().map(Set::of).orElse(Set.of());
        return union(
                union(line, first),
                union(parties(state, Party::contactGranted), state.aside().reviewers()));
    }

    private static Set<OrganisationCode> union(Set<OrganisationCode> some, Set<OrganisationCode> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<OrganisationCode> parties(CaseState state, Predicate<Party> which) {
        return state.parties().stream()
                .filter(party -> party.told() && which.test(party))
                .map(Party::organ)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Sight sightOf(OrganisationCode code) {
        if (code.equals(bureau) || organ.filter(code::equals).isPresent() || others.contains(code)) {
            return Sight.ALL;
        }
        if (limited.contains(code)) {
            return Sight.LIMITED;
        }
        return former.contains(code) ? Sight.OWN : Sight.NOTHING;
    }

    boolean takesPart(OrganisationCode code) {
        Sight sight = sightOf(code);
        return sight == Sight.ALL || sight == Sight.LIMITED;
    }
}
