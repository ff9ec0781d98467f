package org.yizhan.casework;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** What can be wrong with a message before its case is asked. */
enum CaseworkRule implements Violation.Rule {
    /** The id is taken by an accepted message of this sender with other bytes. */
    ID_TAKEN(
            "K001",
            "报文编号 {0} 已被您单位的另一份已接收报文使用，且内容不同；如为新报文，请换用新的报文编号",
            "message id {0} is taken by another accepted message of yours with other bytes; give a new message a new id"),
    /** The correlated message never came. */
    CORRELATION_UNKNOWN(
            "K002",
            "关联的报文编号 {0} 未曾由您单位提交并被接收；请先提交该报文，或改用 caseId 指明信访事项",
            "no accepted message of yours has the id {0} named as correlation; send that one first, or name the case by caseId"),
    CASE_UNKNOWN(
            "K003",
            "网关中没有编号为 {0} 的信访事项；请核对转交办件或提交回执中的 caseId",
            "the gateway has no case {0}; compare the caseId of your assignment or submission receipt"),
    SENDER_IS_ANOTHER(
            "K004",
            "报文所写发送单位 {0} 与登录单位 {1} 不一致；只能以本单位名义发送",
            "the message names the sender {0} but {1} has signed in; an organisation sends only as itself"),
    CASE_NOT_NAMED(
            "K005",
            "未指明所属信访事项；请在 header 中填写 caseId 或 correlation",
            "the message names no case; give caseId or correlation in its header"),
    /** The sender counts its messages, and some of them never came, or the number was used before. */
    SEQUENCE_BROKEN(
            "K006",
            Severity.WARN,
            "发送序号 {0} 不连续，网关收到的上一个序号为 {1}；请核查中间的报文是否已发出",
            "sequence number {0} does not follow {1}, the last one received; see whether the messages between were sent");

    private final Violation.Wording wording;

    CaseworkRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    CaseworkRule(String code, Severity severity, String zh, String en) {
        this.wording = new Violation.Wording(code, severity, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
