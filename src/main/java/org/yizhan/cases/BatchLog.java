package org.yizhan.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yizhan.cases.OversightEvent.BatchMoved;
import org.yizhan.cases.OversightEvent.BatchOpened;
import org.yizhan.messages.CaseId;

/** Of a list of long-open cases (积案交办清单): which of them are settled (化解). */
final class BatchLog {
    private final Map<CaseId, Boolean> solved = new LinkedHashMap<>();

    void apply(Transition event) {
        if (event instanceof BatchOpened opened) {
            opened.cases().forEach(id -> solved.put(id, false));
        } else if (event instanceof BatchMoved moved) {
            solved.put(moved.listed(), moved.solved());
        }
    }

    /** True if {@code listed} is the last that is not settled. */
    boolean leaves(CaseId listed) {
        return solved.entrySet().stream()
                .allMatch(each -> each.getValue() || each.getKey().equals(listed));
    }

    boolean isSolved(CaseId listed) {
        return solved.getOrDefault(listed, false);
    }
}
