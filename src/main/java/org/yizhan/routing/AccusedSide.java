package org.yizhan.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;

/**
 * Whom nothing of a case that names an accused may reach (Art. 30 ¶3): the unit, its predecessors and successors, all
 * units the person leads, and everything below any of these on either line.
 *
 * @param identified the accused whose unit is certain
 * @param unidentified the accused who match no organisation, or more than one: a person has to decide, nothing leaves
 * @param organisations every organisation on the side of those identified
 */
public record AccusedSide(
        List<Identified> identified, List<Accused> unidentified, Set<OrganisationCode> organisations) {

    /**
     * An accused with what is known to be theirs.
     *
     * @param units the unit that is accused or that the accused works in, with its predecessors and successors if these
     *     were named, then what the accused leads; never empty
     */
    public record Identified(Accused accused, List<Organisation> units) {}

    /** Identifies each accused by code or unit, else by a name that is one organisation's only. */
    public static AccusedSide of(Directory directory, List<Accused> accused) {
        List<Identified> identified = new ArrayList<>();
        List<Accused> unidentified = new ArrayList<>();
        for (Accused one : accused) {
            List<Organisation> units = units(directory, one);
            if (units.isEmpty()) {
                unidentified.add(one);
            } else {
                identified.add(new Identified(one, withLed(directory, one, units)));
            }
        }
        List<OrganisationCode> codes = identified.stream()
                .flatMap(one -> one.units().stream())
                .map(Organisation::code)
                .toList();
        return new AccusedSide(List.copyOf(identified), List.copyOf(unidentified), Set.copyOf(directory.side(codes)));
    }

    /** True if nobody is accused. */
    public boolean isEmpty() {
        return identified.isEmpty() && unidentified.isEmpty();
    }

    /** True if it is not certain who is accused. */
    public boolean isUncertain() {
        return !unidentified.isEmpty();
    }

    public boolean includes(OrganisationCode code) {
        return organisations.contains(code);
    }

    /** Codes that were given have to be known, all of them; the name counts only where no code was given. */
    private static List<Organisation> units(Directory directory, Accused accused) {
        List<OrganisationCode> given = Stream.of(accused.code(), accused.unit())
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        List<Organisation> known =
                given.stream().flatMap(code -> directory.find(code).stream()).toList();
        if (!given.isEmpty()) {
            return known.size() == given.size() ? known : List.of();
        }
        List<Organisation> named = directory.named(accused.name());
        boolean one = !named.isEmpty()
                && named.stream()
                        .map(Organisation::code)
                        .allMatch(directory.lineage(named.get(0).code())::contains);
        return one ? named : List.of();
    }

    private static List<Organisation> withLed(Directory directory, Accused accused, List<Organisation> units) {
        Set<Organisation> all = new LinkedHashSet<>(units);
        all.addAll(directory.ledBy(accused.name()));
        return List.copyOf(all);
    }
}
