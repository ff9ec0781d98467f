package org.yizhan.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds organisations by what people write: full and half width, blanks and letter case make no difference. */
final class NameIndex {
    private final Map<String, List<Organisation>> byName = new HashMap<>();
    private final Map<String, List<Organisation>> byLeader = new HashMap<>();

    NameIndex(Collection<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            organisation.names().all().forEach(name -> add(byName, name, organisation));
            organisation.leaders().forEach(leader -> add(byLeader, leader, organisation));
        }
    }

    /** Those one of whose names, aliases or former names is {@code name}. */
    List<Organisation> named(String name) {
        return byName.getOrDefault(normal(name), List.of());
    }

    /** Those that a person of this name leads. */
    List<Organisation> ledBy(String person) {
        return byLeader.getOrDefault(normal(person), List.of());
    }

    /** Those that a person looking for {@code query} may mean: names that are it, then begin with it, then contain it. */
    List<Organisation> search(String query, Collection<Organisation> all, int limit) {
        String wanted = normal(query);
        LinkedHashSet<Organisation> found = new LinkedHashSet<>(named(query));
        all.stream().filter(o -> o.code().value().startsWith(wanted)).forEach(found::add);
        all.stream()
                .filter(o -> o.names().all().anyMatch(n -> normal(n).startsWith(wanted)))
                .forEach(found::add);
        all.stream()
                .filter(o -> o.names().all().anyMatch(n -> normal(n).contains(wanted)))
                .forEach(found::add);
        return found.stream().limit(limit).toList();
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static void add(Map<String, List<Organisation>> index, String name, Organisation organisation) {
        List<Organisation> there = index.computeIfAbsent(normal(name), n -> new ArrayList<>());
        if (!there.contains(organisation)) {
            there.add(organisation);
        }
    }
}
