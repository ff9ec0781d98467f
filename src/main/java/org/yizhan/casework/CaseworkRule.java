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
            "sequence number {0} does not follow {1}, the last one received; see whether the messages between were sent"),
    /** Whoever else could name an origin could speak in anybody's name. */
    ORIGIN_FROM_NO_GATEWAY(
            "K021",
            "只有目录中的驿站可以转来带首发记录（origin）或途经驿站（hops）的报文，{0} 不是；请以本单位名义直接发送，不填这两项",
            "only a gateway of the directory brings messages with an origin or hops, and {0} is none; leave both out"),
    ORIGIN_INCOMPLETE(
            "K022",
            "首发记录（origin）与途经驿站（hops）须同时填写，且 hops 的第一个为 origin 中的驿站",
            "origin and hops belong together, and the first of the hops is the gateway that the origin names"),
    ORIGIN_DIFFERS(
            "K023",
            "首发记录中的发送单位 {0}、报文编号 {1} 与消息头不一致；转发时两者保持首发单位所填",
            "the origin names the sender {0} and the id {1}, the header others; both stay as the first sender wrote them"),
    LAST_HOP_IS_ANOTHER(
            "K024",
            "途经驿站（hops）的最后一个是 {0}，登录的驿站是 {1}；驿站转发时须把自己写在最后",
            "the last of the hops is {0}, but {1} has signed in; a gateway adds itself at the end"),
    LOOP(
            "K025",
            "报文已经过本驿站 {0}，又被转回，构成环路，不再接收",
            "the message has passed this gateway, {0}, before: it goes round in a loop and is not taken again"),
    NOT_REACHED_THROUGH(
            "K026",
            "按机构目录，{0} 不经驿站 {1} 接入；该驿站不能代其转发",
            "by the directory {0} is not reached through the gateway {1}, which cannot bring its messages");

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
