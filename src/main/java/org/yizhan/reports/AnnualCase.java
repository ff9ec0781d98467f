package org.yizhan.reports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yizhan.cases.Stage;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Violation.Words;
import org.yizhan.reports.CaseLine.Named;

/**
 * What the annual report counts of one case, in its year.
 *
 * @param title empty where the reader only learns how the case stands
 * @param field 内容分类, top class
 * @param received the petition came in the year; else only what happened later in it is counted
 * @param acts what was done in the year to whom
 */
record AnnualCase(
        CaseId caseId,
        String title,
        Words field,
        Named organ,
        Stage stage,
        boolean received,
        boolean visit,
        int persons,
        Acts acts) {

    /**
     * What happened in the year.
     *
     * @param supervised organs supervised (督办), as often as they were
     * @param returned organs whose objection was agreed to
     * @param overdue organs that overstepped a limit which ended in the year, each once
     */
    record Acts(
            List<Passed> passed,
            List<Named> supervised,
            List<Named> returned,
            List<Named> overdue,
            List<Recommended> recommended) {

        boolean none() {
            return passed.isEmpty()
                    && supervised.isEmpty()
                    && returned.isEmpty()
                    && overdue.isEmpty()
                    && recommended.isEmpty();
        }
    }

    /** Every organ that the report counts something for. */
    Set<Named> organs() {
        Set<Named> organs = new LinkedHashSet<>(List.of(organ));
        acts.passed().forEach(passed -> organs.add(passed.organ()));
        organs.addAll(acts.supervised());
        organs.addAll(acts.returned());
        organs.addAll(acts.overdue());
        return organs;
    }

    /** What of it is counted for one organ; recommendations are counted for the case's own. */
    AnnualCase about(Named one) {
        boolean own = organ.equals(one);
        Acts its = new Acts(
                acts.passed().stream()
                        .filter(passed -> passed.organ().equals(one))
                        .toList(),
                acts.supervised().stream().filter(one::equals).toList(),
                acts.returned().stream().filter(one::equals).toList(),
                acts.overdue().stream().filter(one::equals).toList(),
                own ? acts.recommended() : List.of());
        return new AnnualCase(caseId, title, field, organ, stage, received && own, visit, persons, its);
    }

    /** 转送 or 交办. */
    record Passed(Named organ, TransferMode mode) {}

    /** One of 三项建议, adopted in whole or in part by the end of the year, or not. */
    record Recommended(Named organ, RecommendationType type, boolean adopted) {}
}
