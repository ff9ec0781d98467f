package org.yizhan.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yizhan.directory.RowReader.Read;
import org.yizhan.messages.OrganisationCode;

/** Finds circles of references, one after another along a path kept by hand: a chain may be as long as the table. */
final class Circles {
    private final Map<OrganisationCode, Read> rows;
    private final Function<Organisation, Stream<OrganisationCode>> next;
    private final Set<OrganisationCode> done = new HashSet<>();
    private final Set<OrganisationCode> onPath = new HashSet<>();
    private final Deque<Step> path = new ArrayDeque<>();
    private final List<Read> closing = new ArrayList<>();

    private record Step(OrganisationCode code, Iterator<Read> ahead) {}

    Circles(Map<OrganisationCode, Read> rows, Function<Organisation, Stream<OrganisationCode>> next) {
        this.rows = rows;
        this.next = next;
    }

    /** Of each circle the first of its rows that is met. */
    List<Read> closing() {
        for (Read read : rows.values()) {
            enter(read);
            while (!path.isEmpty()) {
                Step step = path.peek();
                if (step.ahead().hasNext()) {
                    enter(step.ahead().next());
                } else {
                    onPath.remove(path.pop().code());
                }
            }
        }
        return closing;
    }

    private void enter(Read read) {
        OrganisationCode code = read.organisation().code();
        if (onPath.contains(code)) {
            closing.add(read);
        } else if (done.add(code)) {
            onPath.add(code);
            path.push(new Step(
                    code,
                    next.apply(read.organisation())
                            .map(rows::get)
                            .filter(Objects::nonNull)
                            .iterator()));
        }
    }
}
