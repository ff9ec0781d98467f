package org.yizhan.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;

/** How organisations hang together: who is below whom on either line, and who came from whom. */
final class Lines {
    private final Map<OrganisationCode, List<OrganisationCode>> children = new HashMap<>();
    private final Map<OrganisationCode, List<OrganisationCode>> parents = new HashMap<>();
    private final Map<OrganisationCode, List<OrganisationCode>> kin = new HashMap<>();

    Lines(Collection<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            hang(organisation.code(), organisation.parents().territorial());
            hang(organisation.code(), organisation.parents().system());
            for (OrganisationCode successor : organisation.validity().successors()) {
                add(kin, organisation.code(), successor);
                add(kin, successor, organisation.code());
            }
        }
    }

    private void hang(OrganisationCode child, @Nullable OrganisationCode parent) {
        if (parent != null) {
            add(children, parent, child);
            add(parents, child, parent);
        }
    }

    /** The codes themselves, their predecessors and successors, and everything below any of these on either line. */
    Set<OrganisationCode> side(Collection<OrganisationCode> codes) {
        return reach(codes, code -> Stream.concat(of(children, code), of(kin, code)));
    }

    /** The code itself with its predecessors and successors. */
    Set<OrganisationCode> lineage(OrganisationCode code) {
        return reach(List.of(code), at -> of(kin, at));
    }

    /** The two parents of a code, as far as it has them. */
    Stream<OrganisationCode> parents(OrganisationCode code) {
        return of(parents, code);
    }

    /** Everything above a code on either line, itself first, with the number of steps to it, nearest first. */
    Map<OrganisationCode, Integer> stepsUp(OrganisationCode code) {
        Map<OrganisationCode, Integer> steps = new LinkedHashMap<>();
        ArrayDeque<OrganisationCode> waiting = new ArrayDeque<>(List.of(code));
        steps.put(code, 0);
        while (!waiting.isEmpty()) {
            OrganisationCode at = waiting.remove();
            int next = Objects.requireNonNull(steps.get(at)) + 1;
            of(parents, at)
                    .filter(parent -> steps.putIfAbsent(parent, next) == null)
                    .forEach(waiting::add);
        }
        return steps;
    }

    /** What is met from some codes by going on and on as {@code next} says, they themselves included. */
    static Set<OrganisationCode> reach(
            Collection<OrganisationCode> from, Function<OrganisationCode, Stream<OrganisationCode>> next) {
        Set<OrganisationCode> reached = new LinkedHashSet<>(from);
        ArrayDeque<OrganisationCode> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            next.apply(waiting.remove()).filter(reached::add).forEach(waiting::add);
        }
        return reached;
    }

    private static void add(
            Map<OrganisationCode, List<OrganisationCode>> map, OrganisationCode key, OrganisationCode value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    private static Stream<OrganisationCode> of(
            Map<OrganisationCode, List<OrganisationCode>> map, OrganisationCode key) {
        return map.getOrDefault(key, List.of()).stream();
    }
}
