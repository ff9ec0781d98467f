package org.yizhan.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yizhan.messages.OrganisationCode;

/** Finds organisations by what people write: full and half width, blanks and letter case make no difference. */
final class NameIndex {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    private final Map<String, List<Organisation>> byName = new HashMap<>();
    private final Map<String, List<Organisation>> byLeader = new HashMap<>();
    private final Map<OrganisationCode, List<String>> normalNames = new HashMap<>();

    NameIndex(Collection<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            List<String> normal =
                    organisation.names().all().map(NameIndex::normal).toList();
            normalNames.put(organisation.code(), normal);
            normal.forEach(name -> add(byName, name, organisation));
            organisation.leaders().forEach(leader -> add(byLeader, normal(leader), organisation));
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
        Set<Organisation> found = new LinkedHashSet<>(named(query));
        all.stream().filter(o -> o.code().value().startsWith(wanted)).forEach(found::add);
        namesThat(name -> name.startsWith(wanted), all).forEach(found::add);
        namesThat(name -> name.contains(wanted), all).forEach(found::add);
        return found.stream().limit(limit).toList();
    }

    private Stream<Organisation> namesThat(Predicate<String> fit, Collection<Organisation> all) {
        return all.stream().filter(o -> normalNames.getOrDefault(o.code(), List.of()).stream()
                .anyMatch(fit));
    }

    static String normal(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static void add(Map<String, List<Organisation>> index, String name, Organisation organisation) {
        List<Organisation> there = index.computeIfAbsent(name, n -> new ArrayList<>());
        if (!there.contains(organisation)) {
            there.add(organisation);
        }
    }
}
