package org.yizhan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.TidingEvent.TidingHeard;
import org.yizhan.cases.TidingEvent.TidingTaken;
import org.yizhan.cases.TidingEvent.TidingsOwed;
import org.yizhan.cases.TidingEvent.TidingsRepeated;
import org.yizhan.messages.CaseId;

/** What this file has told others and who has not answered yet; what it was told itself. */
final class TidingLog {
    /** They are told right after the commit; whoever has not answered by then was not reached. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private record Heard(CaseId from, int number) {}

    private final Map<Integer, TidingsOwed> told = new LinkedHashMap<>();
    private final Map<Integer, Set<CaseId>> outstanding = new LinkedHashMap<>();
    private final Map<CaseId, Boolean> answers = new LinkedHashMap<>();
    private final Map<Heard, Boolean> heard = new LinkedHashMap<>();
    private @Nullable Instant last;

    void apply(TidingEvent event) {
        if (event instanceof TidingsOwed owed) {
            told.put(owed.tiding().number(), owed);
            outstanding.put(owed.tiding().number(), new LinkedHashSet<>(owed.to()));
            last = owed.at();
        } else if (event instanceof TidingsRepeated repeated) {
            last = repeated.at();
        } else if (event instanceof TidingTaken taken) {
            outstanding.getOrDefault(taken.number(), new LinkedHashSet<>()).remove(taken.by());
            answers.put(taken.by(), taken.taken());
        } else if (event instanceof TidingHeard one) {
            heard.put(new Heard(one.from(), one.number()), one.taken());
        }
    }

    /** The number of the next one. */
    int next() {
        return told.size() + 1;
    }

    /** When those that have not answered are told again; empty if all have. */
    Optional<Instant> again() {
        boolean any = outstanding.values().stream().anyMatch(some -> !some.isEmpty());
        return any ? Optional.ofNullable(last).map(at -> at.plus(AGAIN)) : Optional.empty();
    }

    /** What is still to be told, and to whom. */
    List<TidingsOwed> outstanding() {
        List<TidingsOwed> open = new ArrayList<>();
        outstanding.forEach((number, to) -> {
            TidingsOwed owed = told.get(number);
            if (owed != null && !to.isEmpty()) {
                open.add(new TidingsOwed(owed.tiding(), List.copyOf(to), owed.at()));
            }
        });
        return open;
    }

    boolean isOutstanding(int number, CaseId to) {
        return outstanding.getOrDefault(number, Set.of()).contains(to);
    }

    /** Whether what {@code from} told meant something here; empty if it was not told yet. */
    Optional<Boolean> heard(CaseId from, int number) {
        return Optional.ofNullable(heard.get(new Heard(from, number)));
    }

    /** Everyone who was or is to be told, with the answer to the latest; empty while there is none. */
    Map<CaseId, Optional<Boolean>> all() {
        Map<CaseId, Optional<Boolean>> all = new LinkedHashMap<>();
        told.values().forEach(owed -> owed.to().forEach(to -> all.put(to, Optional.ofNullable(answers.get(to)))));
        return all;
    }
}
