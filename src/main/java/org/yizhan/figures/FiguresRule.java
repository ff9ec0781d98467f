package org.yizhan.figures;

import org.yizhan.messages.Violation;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemException;

/** Why a question for figures is not answered. */
enum FiguresRule implements Violation.Rule {
    PERIOD_REVERSED(
            400, "D401", "统计期截止日 to（{1}）早于起始日 from（{0}）", "the period ends (to, {1}) before it begins (from, {0})"),
    NOT_A_VALUE(400, "D402", "参数 {0} 的值“{1}”不正确，应为{2}", "the parameter {0} is \"{1}\"; it should be {3}"),
    NOT_YOURS(
            403,
            "D403",
            "只能统计本单位、下级单位，或本信访部门（政府、联席会议）辖区内的事项；请用 organ、bureau 或 territory 指明",
            "figures are open about yourself, organisations below you and, to bureaus, governments and joint conferences,"
                    + " their territory; say which by organ, bureau or territory"),
    NO_SUCH_INDICATOR(404, "D404", "没有编号为 {0} 的指标", "there is no indicator {0}"),
    /** So many questions as the settings allow are being worked out; each reads the whole ledger. */
    BUSY(503, "D405", "正在统计的请求已满，请稍后重试", "as many figures as allowed are being worked out; try again later");

    private final int status;
    private final Violation.Wording wording;

    FiguresRule(int status, String code, String zh, String en) {
        this.status = status;
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    ProblemException problem(Object... arguments) {
        return new ProblemException(Problem.of(status, this, arguments));
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
