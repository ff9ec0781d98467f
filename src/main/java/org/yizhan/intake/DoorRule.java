package org.yizhan.intake;

import org.yizhan.messages.Violation;

/** Why the door does not take something in, whatever it says. */
enum DoorRule implements Violation.Rule {
    TOO_LARGE("D101", "报文超过 {0} 字节的上限；附件请另行上传", "the message is larger than {0} bytes; send attachments apart"),
    NOT_XML_TYPE("D102", "报文类型应为 application/xml，实际为 {0}", "the Content-Type must be application/xml, it is {0}"),
    TOO_MANY_AT_ONCE(
            "D103",
            "本单位同时提交的报文超过 {0} 份，请稍后重试",
            "more than {0} messages of this organisation are under way at once; try again later"),
    FULL("D104", "网关繁忙，请稍后重试", "the gateway is full; try again later"),
    NOT_READY("D105", "网关暂不可用，请稍后重试", "the gateway is not ready; try again later"),
    NOT_TAKEN("D106", "报文未被接收，原因见 violations", "the message was not taken; violations says why"),
    FAILED("D107", "网关处理该报文时出错，未作记录；编号 {0}", "the gateway failed on this message and recorded nothing; number {0}"),
    TEXT_DAMAGED(
            "D108",
            "文本中有无法还原的字符（U+FFFD）；请按字节发送，STOMP 须带 content-length",
            "the text has characters lost on the way (U+FFFD); send bytes, with STOMP a content-length"),
    NEITHER_BYTES_NOR_TEXT("D109", "队列消息应为字节或文本消息", "a message on the queue must be a bytes or text message"),
    FOLDER_OF_NOBODY(
            "D110",
            "目录名 {0} 不是目录中有效的单位代码，内容未作保存",
            "the folder's name {0} is no organisation in the directory; nothing of it was kept");

    private final Violation.Wording wording;

    DoorRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
