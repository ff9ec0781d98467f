package org.yizhan.cases;

import java.util.List;
import org.yizhan.messages.CaseId;

/**
 * What has happened in a case so far.
 *
 * @param version number of decisions recorded; 0 for a case that is not open yet
 */
public record History(CaseId caseId, int version, List<CaseEvent> events) {
    public static History none(CaseId caseId) {
        return new History(caseId, 0, List.of());
    }
}
