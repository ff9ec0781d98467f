package org.yizhan.platform;

import org.yizhan.messages.Violation;

/** What can be wrong with a request before anyone looks at its content. */
enum RequestRule implements Violation.Rule {
    NO_SUCH_ADDRESS("D901", "没有该地址 {0}", "there is no address {0}"),
    NO_SUCH_METHOD("D902", "该地址不支持 {0} 方法", "this address does not answer {0}"),
    WRONG_PARAMETER("D903", "参数 {0} 缺失或不正确", "the parameter {0} is missing or wrong"),
    NOT_IN_THIS_FORM("D904", "不能以 Accept 所列格式应答", "the answer cannot be given in a form that Accept names"),
    LEDGER_AWAY("D905", "暂时无法查询，请稍后重试", "nothing can be looked up now; try again later"),
    FAILED("D906", "处理请求时出错，编号 {0}", "the gateway failed on this request; number {0}");

    private final Violation.Wording wording;

    RequestRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
