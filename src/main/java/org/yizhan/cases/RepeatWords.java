package org.yizhan.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.messages.Violation;

/** The mark of a repeat petition in words, as it stands in receipts and assignments. */
final class RepeatWords {
    private static final Set<String> MARKS = EnumSet.of(
                    RepeatRule.LIKELY_WHILE_OPEN,
                    RepeatRule.LIKELY_WHILE_REVIEWABLE,
                    RepeatRule.LIKELY_AFTER_RECHECK,
                    RepeatRule.LIKELY_AFTER_END,
                    RepeatRule.OPEN_AT_LOWER_ORGAN,
                    RepeatRule.CONFIRMED)
            .stream()
            .map(Violation.Rule::code)
            .collect(Collectors.toUnmodifiableSet());

    private RepeatWords() {}

    static List<Violation> marks(RepeatSuspected suspicion) {
        List<Violation> marks = new ArrayList<>();
        marks.add(RepeatRule.likely(suspicion.advice())
                .at(null, Field.PETITION.words(), suspicion.of(), suspicion.by().words(), suspicion.score()));
        if (suspicion.lower()) {
            marks.add(RepeatRule.OPEN_AT_LOWER_ORGAN.at(null, Field.PETITION.words(), suspicion.of()));
        }
        return List.copyOf(marks);
    }

    /** The warnings of a message of the case with the mark as it stands now, whatever it was when the message came. */
    static List<Violation> asMarkedNow(List<Violation> warnings, CaseState state) {
        List<Violation> now = new ArrayList<>(withoutMarks(warnings));
        RepeatLog repeats = state.repeats();
        repeats.suspicion().ifPresent(suspicion -> now.addAll(marks(suspicion)));
        repeats.confirmed()
                .ifPresent(link -> now.add(RepeatRule.CONFIRMED.at(null, Field.PETITION.words(), link.of())));
        return List.copyOf(now);
    }

    /** The same with the mark left out once a person has ruled on it. */
    static List<Violation> whileMarked(List<Violation> warnings, CaseState state) {
        return state.repeats().suspicion().isPresent() ? warnings : withoutMarks(warnings);
    }

    private static List<Violation> withoutMarks(List<Violation> warnings) {
        return warnings.stream()
                .filter(warning -> !MARKS.contains(warning.code()))
                .toList();
    }
}
