package org.yizhan.wire.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.yizhan.messages.Violation;
import org.yizhan.wire.decoding.Place;
import org.yizhan.wire.parsing.Node;
import org.yizhan.wire.parsing.Parsed;

/** What was found so far, each with the element at which it is shown. */
final class Findings {
    /** As many as a person will read, and more than one cause has ever brought about. */
    static final int MOST = 500;

    private record Finding(Node at, Violation violation) {}

    private final List<Finding> list = new ArrayList<>();
    private final Set<Node> about = new HashSet<>();
    private final Set<Node> around = new HashSet<>();
    private final Set<Node> parents = new HashSet<>();

    /** One finding more than {@link #MOST} is kept, to know that there are more; the rest is not even worded. */
    void add(Node at, Supplier<Violation> violation) {
        if (full()) {
            return;
        }
        list.add(new Finding(at, violation.get()));
        about.add(at);
        for (Node outer = at; outer != null; outer = outer.parent()) {
            around.add(outer);
        }
        if (at.parent() != null) {
            parents.add(at.parent());
        }
    }

    boolean full() {
        return list.size() > MOST;
    }

    /** True if something was found at {@code suspect}, inside it, beside it or at an element it is in. */
    boolean explain(Node suspect) {
        boolean explained =
                around.contains(suspect) || (suspect.parent() != null && parents.contains(suspect.parent()));
        for (Node outer = suspect; outer != null && !explained; outer = outer.parent()) {
            explained = about.contains(outer);
        }
        return explained;
    }

    /** All findings with their places, in the order of the document. */
    List<Violation> placed(Parsed.Places places) {
        List<Violation> placed = new ArrayList<>();
        list.stream()
                .limit(MOST)
                .sorted(Comparator.comparingInt(finding -> finding.at().number()))
                .forEach(finding -> {
                    Place place = places.of(finding.at());
                    placed.add(finding.violation().placedAt(place.line(), place.column()));
                });
        if (full()) {
            placed.add(ContractRule.MORE.at(null, MOST));
        }
        return placed;
    }
}
