package org.yizhan.simulation;

import org.yizhan.messages.Violation;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemException;

/** Why simulated time is not moved. */
enum ClockRule implements Violation.Rule {
    NOT_SIMULATED(
            409,
            "D301",
            "本网关使用系统时钟，不能调整；仅在 yizhan.clock=simulated 时可以",
            "this gateway goes by the system's clock, which is not moved; only with yizhan.clock=simulated it can be"),
    NO_INSTANT(
            400,
            "D302",
            "请求正文应为 {\"to\": \"2024-03-01T00:00:00+08:00\"}",
            "the body should be {\"to\": \"2024-03-01T00:00:00+08:00\"}"),
    BACKWARDS(409, "D303", "模拟时钟已到 {0}，不能退回 {1}", "simulated time is {0} already and does not go back to {1}"),
    MOVING(409, "D304", "模拟时钟正由另一请求调整，请待其完成", "another request is moving simulated time; wait for it to end"),
    /** Time stays where it was reached; the same request goes on from there. */
    NOT_AT_REST(
            503,
            "D305",
            "时钟停在 {0}：尚未处理完毕（{1}），请稍后再次请求",
            "time stays at {0}: not everything is done yet ({1}); ask again later");

    private final int status;
    private final Violation.Wording wording;

    ClockRule(int status, String code, String zh, String en) {
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
