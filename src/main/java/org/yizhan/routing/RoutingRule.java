package org.yizhan.routing;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.OrganisationCode;

/** The rules by which a matter finds its organ, or waits for a person. */
enum RoutingRule {
    ADDRESSED("addressed", "按转送单位指定：%s", "chosen by the bureau: %s"),
    ADDRESSED_SUCCESSOR(
            "addressed-successor",
            "指定的机构已不存续，由承继机构 %s 承接",
            "the organ chosen is no longer in force; its successor is %s"),
    TABLE(
            "table",
            "按分办表（内容分类 %2$s、属地 %3$s）转 %1$s",
            "by the routing table (content class %2$s, territory %3$s) to %1$s"),
    LOWER_BUREAU("lower-bureau", "属地管理、分级负责：转属地信访部门 %s（第二十二条）", "to the bureau of the territory, %s (Art. 22)"),
    LITIGATION(
            "litigation",
            "涉法涉诉事项转同级政法部门 %s（第二十二条）",
            "litigation: to the political-legal organ of the same level, %s (Art. 22)"),
    ACCUSATION(
            "accusation",
            "检举控告转有管理权限的纪检监察机关 %s（第二十二条、第三十条）",
            "accusation: to the discipline organ with authority, %s (Arts 22, 30)"),
    BUREAU_ACCUSED(
            "bureau-accused",
            "反映对象为转送单位自身，转上一级信访部门 %s（第三十条）",
            "the bureau itself is accused: to the bureau above, %s (Art. 30)"),

    GUIDE(
            "guide",
            "来访反映涉法涉诉事项：释法明理、引导至政法部门，登记不转送（第二十二条）",
            "a visit about litigation is guided and recorded, not transferred (Art. 22)"),
    ACCUSED_UNCERTAIN(
            "accused-uncertain",
            "被反映人或单位不能唯一确定，待人工分办，材料不外发（第三十条）",
            "who is accused is not certain: a person decides, nothing leaves (Art. 30)"),
    ACCUSED_UNNAMED(
            "accused-unnamed",
            "检举控告未写明被反映人或单位，管理权限不明，待人工分办（第二十二条、第三十条）",
            "an accusation that names no accused: whose authority it is is not known, a person decides (Arts 22, 30)"),
    ACCUSED_SIDE(
            "accused-side",
            "应承办的机构属于被反映的一方，待人工分办，材料不外发（第三十条）",
            "the organ it would go to is on the accused side: a person decides, nothing leaves (Art. 30)"),
    NO_AUTHORITY(
            "no-authority",
            "有管理权限的机关不在机构目录中，待人工分办",
            "the organ with authority is not in the directory: a person decides"),
    ADDRESSEE_GONE(
            "addressee-gone",
            "指定的机构不在目录中，或已不存续且承继机构不唯一，待人工分办（第二十四条）",
            "the organ chosen is unknown, or no longer in force without one successor: a person decides (Art. 24)"),
    UNKNOWN_CLASS("unknown-class", "内容分类不在分类表中，待人工分办", "the content class is not known: a person decides"),
    NO_MATCH(
            "no-match",
            "分办表中没有相符的机构，属地也没有下级信访部门，待人工分办",
            "no line of the routing table fits and no lower bureau has the territory: a person decides");

    private final String id;
    private final String zh;
    private final String en;

    RoutingRule(String id, String zh, String en) {
        this.id = id;
        this.zh = zh;
        this.en = en;
    }

    RoutingNote note(@Nullable OrganisationCode organ, Object... arguments) {
        return new RoutingNote(organ, id, zh.formatted(arguments), en.formatted(arguments));
    }
}
