package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yizhan.messages.CaseId;

/** A case that another file tells something: a list of long-open cases, a recommendation, a leader's list. */
public record ToldCase(CaseId caseId, Standing standing) {

    /** How it stands. */
    public enum Standing {
        /** It has not answered yet. */
        BEING_TOLD,
        /** It is marked. */
        MARKED,
        /** It meant nothing to it any more. */
        NOT_MARKED,
        /** Of a list: it is settled (化解). */
        SOLVED
    }

    static List<ToldCase> of(CaseState state) {
        List<ToldCase> told = new ArrayList<>();
        state.tidings().all().forEach((id, answer) -> told.add(new ToldCase(id, standing(state, id, answer))));
        return told;
    }

    private static Standing standing(CaseState state, CaseId id, Optional<Boolean> answer) {
        if (state.batch().isSolved(id)) {
            return Standing.SOLVED;
        }
        return answer.map(taken -> taken ? Standing.MARKED : Standing.NOT_MARKED)
                .orElse(Standing.BEING_TOLD);
    }
}
