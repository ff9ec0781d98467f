package org.yizhan.wire.checking;

import org.yizhan.messages.Violation;

/** What the contract does not allow: X3 the structure, X4 single values. */
public enum ContractRule implements Violation.Rule {
    /** The root element is none of the contract's messages. */
    UNKNOWN_KIND("X301", "不认识的报文种类 {0}；应为下列之一：{1}", "there is no kind of message {0}; expected one of {1}"),
    /** The root has a message's name in another namespace or in none. */
    WRONG_NAMESPACE(
            "X302", "报文 {0} 的命名空间为“{1}”，应为“{2}”", "the message {0} is in the namespace \"{1}\", expected is \"{2}\""),
    /** A kind that only the gateway writes. */
    GATEWAY_KIND("X303", "{0} 只由网关发出，不能提交", "{0} is written by the gateway alone and cannot be submitted"),
    /** Nothing else is reported then: it would be judged by another version's rules. */
    UNSUPPORTED_VERSION("X304", "不支持标准版本 {0}；应为 1.0", "version {0} of the contract is not supported; expected is 1.0"),
    MISSING("X305", "缺少{0}；应为：{1}", "{0} is missing; expected: {1}"),
    UNKNOWN("X306", "{0} 中不应有元素 {1}；可用的元素依次为：{2}", "{0} has no element {1}; its elements are, in this order: {2}"),
    MISPLACED("X307", "{0}的位置不对；应在{1}", "{0} is out of order; its place is {1}"),
    REPEATED("X308", "{0}只能出现一次，此处为第 {1} 次", "{0} may occur once only, this is number {1}"),
    /** The right name in a wrong namespace: mostly a prefix or default namespace that was lost. */
    ELEMENT_NAMESPACE("X309", "{0}的命名空间为“{1}”，应为“{2}”", "{0} is in the namespace \"{1}\", expected is \"{2}\""),
    STRAY_TEXT("X310", "{0}中只应有下级元素，不应有文字{1}", "{0} holds elements only, not the text {1}"),
    NOT_PLAIN("X311", "{0}应为文字，不应有下级元素 {1}", "{0} holds text only, not the element {1}"),
    /** The contract has no attributes; xsi:type and xsi:nil are not allowed inside extensions either. */
    ATTRIBUTE("X312", "元素 {0} 不应有属性 {1}", "the element {0} may not have the attribute {1}"),
    /** Extensions hold other namespaces' elements. */
    NOT_FOREIGN(
            "X313",
            "扩展项中只能放入其他命名空间的元素，{0} 属于本标准或没有命名空间",
            "extensions hold elements of other namespaces; {0} is of this contract's or of none"),
    /** The validator objects and none of the rules above and below explains it. */
    OTHER(
            "X390",
            "元素 {0} 不符合标准，请对照标准文件检查其内容",
            "the element {0} does not conform to the schema; compare it with the schema files"),
    /** Findings are limited, so that a receipt stays readable. */
    MORE("X391", "问题过多，只列出前 {0} 项；请先改正这些", "there are more faults; the first {0} are reported, correct them first"),

    EMPTY("X401", "{0}为空；应为：{1}", "{0} is empty; expected: {1}"),
    NOT_LISTED("X402", "{0}的值{1}不在代码表中；应为下列之一：{2}", "{0} has the value {1}, which is not listed; expected one of {2}"),
    PATTERN("X403", "{0}的值{1}格式不对；应为：{2}", "{0} has the value {1}, which has a wrong form; expected: {2}"),
    DATE("X404", "{0}的值{1}不是日期；应为：{2}", "{0} has the value {1}, which is no date; expected: {2}"),
    INSTANT("X405", "{0}的值{1}不是时刻；应为：{2}", "{0} has the value {1}, which is no instant; expected: {2}"),
    NUMBER("X406", "{0}的值{1}不是整数；应为：{2}", "{0} has the value {1}, which is no whole number; expected: {2}"),
    FLAG("X407", "{0}的值{1}不是是非值；应为：{2}", "{0} has the value {1}, which is neither yes nor no; expected: {2}"),
    TOO_LONG("X408", "{0}有 {1} 个字，超过 {2} 个字", "{0} has {1} characters, more than {2}"),
    OUT_OF_RANGE(
            "X409", "{0}的值{1}超出范围；应为 {2} 至 {3}", "{0} has the value {1}, which is out of range; expected: {2} to {3}");

    private final Violation.Wording wording;

    ContractRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
