package org.yizhan.wire.parsing;

import org.yizhan.messages.Violation;

/** Why text is not taken for XML, or not read any further. */
public enum ParsingRule implements Violation.Rule {
    /** The parser stopped here. */
    NOT_WELL_FORMED(
            "X201",
            "此处不是合法的 XML（常见原因：& 或 < 未转义、标签不配对、属性值缺引号）；以下只列出此处之前发现的问题",
            "this is not well-formed XML (often an unescaped & or <, tags that do not match, an attribute without quotes); only what was found before this place is reported"),
    /** The text ends while elements are open. */
    CUT_OFF(
            "X202",
            "报文在元素 {0} 结束之前中断，可能传输不完整；以下只列出此处之前发现的问题",
            "the message ends while the element {0} is open, perhaps cut off on its way; only what was found before this place is reported"),
    /** Entities, external or nested, can only come with a DOCTYPE. */
    DOCTYPE("X203", "不允许使用 DOCTYPE（文档类型定义、实体）；请删除", "a DOCTYPE (and entities with it) is not allowed; remove it"),
    PROCESSING_INSTRUCTION("X204", "不允许使用处理指令 <?…?>；请删除", "processing instructions <?…?> are not allowed; remove them"),
    /** Whoever receives the extensions might process it. */
    XINCLUDE("X205", "不允许使用 XInclude；请直接写入内容", "XInclude is not allowed; write the content itself"),
    TOO_DEEP("X206", "元素嵌套超过 {0} 层", "elements are nested more than {0} deep"),
    TOO_MANY_TAGS(
            "X207", "元素和属性合计超过 {0} 个；请拆分报文", "there are more than {0} elements and attributes; split the message"),
    /** Namespace declarations count as attributes. */
    TOO_MANY_ATTRIBUTES(
            "X208", "一个元素的属性和命名空间声明超过 {0} 个", "one element has more than {0} attributes and namespace declarations"),
    ATTRIBUTE_TOO_LONG("X209", "属性值超过 {0} 个字符", "an attribute's value has more than {0} characters"),
    NAME_TOO_LONG("X210", "元素或属性名称超过 {0} 个字符", "the name of an element or attribute has more than {0} characters"),
    /** Text, CDATA and comments between two tags together. */
    TEXT_TOO_LONG(
            "X211",
            "一段文字超过 {0} 个字符；长文请作为附件",
            "one piece of text has more than {0} characters; send long texts as attachments");

    private final Violation.Wording wording;

    ParsingRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
