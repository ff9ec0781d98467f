package org.yizhan.reports;

import org.yizhan.messages.Violation;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemException;

/** What may be wrong with a request for a list or report. */
enum ReportRule implements Violation.Rule {
    NO_SUCH_LIST(
            "D251", "没有名为 {0} 的清单，可用：weekly（周汇报）、monthly（月调度）", "there is no list {0}; there are weekly and monthly"),
    NO_SUCH_FORMAT("D252", "不支持 {0} 格式，可用：xlsx、csv", "there is no format {0}; there are xlsx and csv"),
    NOT_BELOW(
            "D253",
            "{0} 不是本单位，也不是本单位的下级，不能导出其年报",
            "{0} is neither your organisation nor below it: its report is not yours to have"),
    NO_SUCH_YEAR("D254", "年份 {0} 不正确，应为四位数字", "the year {0} should have four digits");

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
