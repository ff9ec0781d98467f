package org.yizhan.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Violation.Words;
import org.yizhan.routing.AccusedSide;

/**
 * Cases that a message cites beside its own. What the sender got wrong is refused; from one on the accused side a case is
 * hidden as if there were none (Art. 30 ¶3).
 */
final class Citations {
    private final Incoming in;
    private final Field field;

    /** @param field the element that names a case, repeated */
    Citations(Incoming in, Field field) {
        this.in = in;
        this.field = field;
    }

    /** A case cited, as it stood when that was judged; {@code index} counts the elements from 1. */
    record Cited(int index, CaseId id, CaseState state) {}

    /** Checks all and gives those the sender may cite, each once. */
    List<Cited> check(List<@Nullable CaseId> cases) {
        List<Cited> cited = new ArrayList<>();
        Set<CaseId> before = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            CaseId id = cases.get(i);
            if (id == null || id.equals(in.state().caseId())) {
                continue;
            }
            if (!before.add(id)) {
                in.findAt(i + 1, MatterRule.CITED_TWICE, field, id);
                continue;
            }
            CaseState state = in.cited(id);
            if (state == null || isHidden(state)) {
                in.findAt(i + 1, MatterRule.CITED_UNKNOWN, field, id);
            } else if (!mayCite(state)) {
                in.findAt(i + 1, MatterRule.CITED_NOT_YOURS, field, id);
            } else if (state.test() != in.header().test()) {
                in.findAt(i + 1, CaseRule.TEST_MIXED, field);
            } else {
                cited.add(new Cited(i + 1, id, state));
            }
        }
        return cited;
    }

    private boolean isHidden(CaseState state) {
        return state.isMatter() || accusedSide(state).includes(in.sender());
    }

    private boolean mayCite(CaseState state) {
        return Participants.of(state).sightOf(in.sender()) == Sight.ALL
                || in.world().directory().isAtOrBelow(state.bureau(), in.sender(), in.today());
    }

    AccusedSide accusedSide(CaseState state) {
        return AccusedSide.of(in.world().directory(), state.accused());
    }

    /** While it is not certain who is accused, nothing is said of the case to anyone else. */
    void checkCertain(Cited cited) {
        if (accusedSide(cited.state()).isUncertain()) {
            in.findAt(cited.index(), CaseRule.PARTY_WHILE_UNCERTAIN, field);
        }
    }

    void warnClosed(Cited cited) {
        Stage stage = cited.state().stage();
        in.findAt(cited.index(), MatterRule.CITED_CLOSED, field, cited.id(), new Words(stage.chinese(), stage.name()));
    }
}
