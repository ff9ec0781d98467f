package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Who moves over from an old system finds each of its items by its pinyin initials, at the element of that meaning. */
class LegacyItemsTests {
    /** Item names and what they are called, as the old systems' own tables have them; a slash parts several names. */
    private static final String ITEMS =
            """
            xfjbh 信访件编号 · cxm 查询码 · xfrq 日期 · djsj 登记时间 · xfxs 信访形式 · xfmddm 信访目的 · xfyydm 信访原因 ·
            nrfldm 内容分类 · wtsddm 问题属地 · xfrs 信访人数 · sjrs 涉及人数 · bt 标题 · gkxx 概况 · tsnr 投诉内容 ·
            rdwt 热点问题 · sxr 受信人 · repeated_id 关联件编号 · scxfjg 首次信访机构 · scxfrq 首次信访日期 ·
            djjgdm 登记机构代码 · djjgmc 登记机构名称 · djjglb 登记机构类别 · djbm 登记部门 · djr 登记人 ·
            cfxfbz 重复 · qgccbz 全国初次 · bjgccbz 本机构初次 · lmbz 联名 · nmbz 匿名 · gkbz 公开 · isbm 保密 ·
            zdjjbz 重大紧急 · yybz 扬言 · sfssbz 涉法涉诉 · jabz 积案 · sksflbz 三跨三分离 · fcbz 复查 · fhbz 复核 ·
            dbbz 督办 · sfyfzjzf 依法逐级走访 · xm 姓名 · zjlx 证件类型 · zjhm 证件号码 · sjh 手机 · gddh 固定电话 ·
            dzyj 电子邮件 · zz 住址 · zzdm 住址区划 · hkszd 户口 · xb 性别 · mz 民族 · csrq 出生日期 · zy 职业 ·
            gzdw 工作单位 · xfjzfrbz 主访人 · bfyrhdw 被反映人或单位 · bfyrjb 级别 · bfyrzw 职务 · bfyrzzmc 住址 ·
            bfyrzzdm 住址区划 · pjsj 评价 · pjnr 评价""";

    static List<String> items() {
        return Arrays.stream(ITEMS.split("·", -1)).map(String::strip).toList();
    }

    @ParameterizedTest
    @MethodSource("items")
    void standsAtAnElementOfThatMeaning(String item) {
        String[] parts = item.split(" ", 2);
        assertThat(documented(parts[0])).as(parts[0]).isNotEmpty().anyMatch(words -> words.contains(parts[1]));
    }

    /** Initials as they are in the tables of old systems: letters in lower case, digits never. */
    @Test
    void areWrittenAsTheOldSystemsWriteThem() {
        assertThat(SchemaTests.elements("element").flatMap(LegacyItemsTests::legacy))
                .hasSizeGreaterThan(80)
                .allMatch(name -> name.matches("[a-z_]{2,12}"));
    }

    /** A label is what people call the field: short, and nothing of the machinery in it. */
    @Test
    void labelsAreWhatPeopleCallThem() {
        assertThat(SchemaTests.elements("element").filter(element -> element.hasAttribute("name")))
                .allSatisfy(element -> {
                    String zh = SchemaTests.documentation(element, "zh").split("：", 2)[0];
                    String en = SchemaTests.documentation(element, "en").split(":", 2)[0];
                    assertThat(zh).containsPattern("\\p{IsHan}").hasSizeLessThanOrEqualTo(24);
                    assertThat(en)
                            .matches("[A-Z].*")
                            .doesNotContainPattern("\\p{IsHan}")
                            .hasSizeLessThanOrEqualTo(80);
                });
    }

    private static List<String> documented(String item) {
        return SchemaTests.elements("element")
                .filter(element -> legacy(element).anyMatch(item::equals))
                .map(element -> SchemaTests.documentation(element, "zh"))
                .toList();
    }

    private static Stream<String> legacy(Element element) {
        return SchemaTests.children(element)
                .filter(child -> child.getLocalName().equals("annotation"))
                .flatMap(SchemaTests::children)
                .filter(child -> child.getLocalName().equals("appinfo"))
                .map(Node::getTextContent);
    }
}
