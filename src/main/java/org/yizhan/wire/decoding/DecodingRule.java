package org.yizhan.wire.decoding;

import org.yizhan.messages.Violation;

/** Why bytes are not taken for text. */
public enum DecodingRule implements Violation.Rule {
    /** A body of no bytes, or a byte order mark alone. */
    EMPTY("X101", "报文为空；应为一份 XML 报文", "the message is empty; one XML message is expected"),
    /** More bytes than the limit; counted before anything is decoded. */
    TOO_LARGE(
            "X102",
            "报文共 {0} 字节，超过上限 {1} 字节；附件请用附件接口另行上传",
            "the message has {0} bytes, more than the {1} allowed; attachments are uploaded beside it"),
    /** UTF-32, UTF-7, EBCDIC, Latin and whatever else is outside the list, by mark or by name. */
    UNSUPPORTED_CHARSET(
            "X103",
            "不支持 {0} 给出的字符编码 {1}；可用 UTF-8、GB18030、GBK、GB2312、UTF-16",
            "the charset {1} given by the {0} is not supported; use UTF-8, GB18030, GBK, GB2312 or UTF-16"),
    /** Byte order mark, transport and declaration do not all mean the same family of charsets. */
    CONTRADICTION(
            "X104",
            "字符编码自相矛盾：{0} 为 {1}，{2} 为 {3}；请使其一致",
            "the charsets contradict each other: {0} says {1}, {2} says {3}; make them agree"),
    /** A sequence the charset does not have; also overlong UTF-8, a cut-off end, a lone surrogate. */
    MALFORMED(
            "X105",
            "第 {0} 字节（从 0 起计）处的 {1} 不是合法的 {2} 编码；请检查报文实际使用的编码，或是否传输中截断",
            "the bytes {1} at offset {0} (from 0) are not valid {2}; check the real encoding, or whether the message was cut off"),
    /** Decoded, but outside the Char production of XML 1.0: NUL, other control characters, U+FFFE, U+FFFF. */
    ILLEGAL_CHARACTER(
            "X106",
            "含有 XML 不允许的字符 {0}；请删除该控制字符",
            "the character {0} is not allowed in XML; remove the control character"),
    /** Starts like an XML declaration and is none, or declares another version than 1.0. */
    BAD_DECLARATION(
            "X107",
            "XML 声明不合语法；应为 <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "the XML declaration is wrong; write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
    /** Only where the transport decoded: characters were already lost on the way. */
    LOST_CHARACTERS(
            "X108",
            "文本消息中有替换字符 U+FFFD，传输前后已丢失文字；请按字节消息发送（STOMP 须带 content-length）",
            "the text message contains U+FFFD: characters were lost on the way; send it as bytes (STOMP: with content-length)");

    private final Violation.Wording wording;

    DecodingRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
