package org.yizhan.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.cases.TidingEvent.CaseUnlisted;
import org.yizhan.cases.TidingEvent.ListedCaseStands;
import org.yizhan.messages.CaseId;

/** The lists of long-open cases (积案) on which a case stands, and how it stands on each. */
final class ListingLog {
    private final Map<CaseId, CaseListed> lists = new LinkedHashMap<>();
    private final Map<CaseId, Boolean> solved = new LinkedHashMap<>();

    void apply(TidingEvent event) {
        if (event instanceof CaseListed listed) {
            lists.put(listed.list(), listed);
            solved.put(listed.list(), false);
        } else if (event instanceof ListedCaseStands stands) {
            solved.put(stands.list(), stands.solved());
        } else if (event instanceof CaseUnlisted left) {
            lists.remove(left.list());
        }
    }

    /** In the order in which it came onto them. */
    List<CaseListed> all() {
        return new ArrayList<>(lists.values());
    }

    /** True if the list was told that the case is settled. */
    boolean isSolved(CaseId list) {
        return solved.getOrDefault(list, false);
    }
}
