package org.yizhan.access;

import org.yizhan.messages.Violation;

/** Why somebody is not let in. */
enum AccessRule implements Violation.Rule {
    NOT_SIGNED_IN(
            "D001",
            "未登录或密钥无效；请以单位代码为用户名、以本单位密钥为密码（HTTP Basic）",
            "not signed in, or the secret is not in force; use HTTP Basic with the organisation's code and secret"),
    NOT_OPEN("D002", "该地址不对接入单位开放", "this address is not open to organisations"),
    CANNOT_TELL("D003", "暂时无法核对密钥，请稍后重试", "secrets cannot be checked now; try again later");

    private final Violation.Wording wording;

    AccessRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
