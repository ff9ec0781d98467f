package org.yizhan.inquiry;

import org.yizhan.messages.Violation;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemException;

/** What is not there, or not for who asks: both get the same answer, so that nobody learns of a case by asking. */
enum InquiryRule implements Violation.Rule {
    NO_SUCH_LETTER("D201", "收件箱中没有编号为 {0} 的文书", "your inbox has no letter {0}"),
    NO_SUCH_MESSAGE("D202", "没有编号为 {0} 的报文，或本单位无权查看", "there is no message {0}, or it is not yours to see"),
    NO_SUCH_CASE("D203", "没有编号为 {0} 的信访事项，或本单位未参与办理", "there is no case {0}, or you take no part in it"),
    NO_SUCH_TABLE("D204", "没有名为 {0} 的代码表", "there is no table of codes named {0}"),
    /** Also for a code that is not this bureau's, or of a protected or confidential matter. */
    NO_SUCH_CODE(
            "D205",
            "没有查询码为 {0} 的信访事项，或不能通过查询码查询",
            "there is no matter with the query code {0}, or it is not to be asked for by code"),
    TOO_MANY_UNKNOWN_CODES(
            "D206", "本单位一分钟内查询的无效查询码过多，请稍后再查", "too many query codes in vain within a minute; wait for the next");

    private final Violation.Wording wording;

    InquiryRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    /** Ends the request: what was asked for by {@code name} is not to be had. */
    ProblemException notFound(Object name) {
        return new ProblemException(Problem.of(404, this, name));
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
