package org.yizhan.reports;

import org.yizhan.messages.Violation;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemException;

/** What may be wrong with a request for a list or report. */
enum ReportRule implements Violation.Rule {
    NO_SUCH_LIST(
            "D251", "没有名为 {0} 的清单，可用：weekly（周汇报）、monthly（月调度）", "there is no list {0}; there are weekly and monthly"),
    NO_SUCH_FORMAT("D252", "不支持 {0} 格式，可用：xlsx、csv", "there is no format {0}; there are xlsx and csv");

    private final Violation.Wording wording;

    ReportRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    ProblemException problem(int status, Object argument) {
        return new ProblemException(Problem.of(status, this, argument));
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
