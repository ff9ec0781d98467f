package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.wire.Fault.found;
import static org.yizhan.wire.Fault.replacing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Violation;
import org.yizhan.wire.checking.ContractRule;
import org.yizhan.wire.parsing.ParsingRule;

/** Each rule on form and values, broken once in an otherwise right message: what is said, and where it points. */
class FaultTests {
    private static final String PETITION = "/Transfer/petition";

    static List<Fault> faults() {
        return Stream.of(wholeMessages(), children(), contents(), values(), texts(), bounds())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> wholeMessages() {
        return List.of(
                replacing("Transfer", "Transferral", "X301", "3:1", "/Transferral", "Transferral", "Notice, Objection"),
                replacing(
                        "exchange:1", "exchange:2", "X302", "3:1", "/Transfer", "exchange:2", "urn:yizhan:exchange:1"),
                replacing("xmlns=\"urn:yizhan:exchange:1\"", "", "X302", "3:1", "/Transfer", "“”", "\"\""),
                replacing("Transfer", "Relayed", "X303", "3:1", "/Relayed", "网关", "gateway alone"),
                replacing(">1.0<", ">2.0<", "X304", "8:5", "/Transfer/header/schemaVersion", "2.0", "expected is 1.0"),
                replacing(">1.0<", ">0.9.1<", "X304", "8:5", "/Transfer/header/schemaVersion", "0.9.1", "0.9.1"));
    }

    private static List<Fault> children() {
        String title = "<title>请求修复柳荫里小区门前路灯</title>";
        return List.of(
                replacing("<mode>transfer</mode>", "", "X305", "3:1", "/Transfer/mode", "“办理方式”（mode）", "transfer ("),
                replacing(title, "", "X305", "11:3", PETITION + "/title", "1 至 500 字", "1 to 500 characters"),
                replacing("<title>", "<caption/><title>", "X306", "24:5", PETITION + "/caption", "caption", "numbers,"),
                new Fault(
                        "X307",
                        "17:5",
                        PETITION + "/title",
                        "“标题”（title）的位置不对；应在“问题属地”（territory）之后",
                        "its place is after “Territory of the matter” (territory)",
                        valid -> valid.replace(title, "").replace("<receivedOn>", title + "<receivedOn>")),
                replacing(
                        title, title + title, "X308", "24:33", PETITION + "/title[2]", "此处为第 2 次", "this is number 2"),
                replacing("<form>", "<form xmlns=''>", "X309", "19:5", PETITION + "/form", "信访形式", "(form)"));
    }

    private static List<Fault> contents() {
        String extensions = "<extensions><note xmlns=''/></extensions></Transfer>";
        return List.of(
                replacing("</numbers>", "</numbers>另附材料", "X310", "11:3", PETITION, "“另附材料”", "\"另附材料\""),
                replacing("<title>请求", "<title><b>请求</b>", "X311", "24:12", PETITION + "/title/b", "元素 b", "element b"),
                replacing("<title>", "<title lang='zh'>", "X312", "24:5", PETITION + "/title/@lang", "lang", "lang"),
                replacing("</Transfer>", extensions, "X313", "40:13", "/Transfer/extensions/note", "note", "note"));
    }

    private static List<Fault> values() {
        String form = PETITION + "/form";
        String persons = PETITION + "/persons";
        String registered = PETITION + "/registeredAt";
        return List.of(
                replacing(">letter<", "> <", "X401", "19:5", form, "“信访形式”（form）为空", "visit (Visit)"),
                replacing(">letter<", ">来信<", "X402", "19:5", form, "“来信”", "letter (Letter)"),
                replacing(">letter<", ">Letter<", "X402", "19:5", form, "letter（来信）", "\"Letter\""),
                replacing(">010201<", ">0102<", "X403", "22:5", PETITION + "/contentClass", "6 位", "6 digits"),
                replacing(">2026-03-02<", ">2026-02-30<", "X404", "17:5", PETITION + "/receivedOn", "不是日期", "no date"),
                replacing("15:20:00+08:00", "15:20:00", "X405", "18:5", registered, "时区偏移", "with an offset"),
                replacing("<persons>1", "<persons>1人", "X406", "27:5", persons, "“1人”", "no whole number"),
                replacing(
                        "</header>",
                        "<test>是</test></header>",
                        "X407",
                        "9:3",
                        "/Transfer/header/test",
                        "“是”",
                        "true or"),
                replacing("请求修复", "修".repeat(500), "X408", "24:5", PETITION + "/title", "509 个字", "more than 500"),
                replacing("<persons>1", "<persons>0", "X409", "27:5", persons, "1 至 9999999", "1 to 9999999"));
    }

    private static List<Fault> texts() {
        return List.of(
                replacing("请求修复", "请求&修复", "X201", "24:26", PETITION + "/title", "& 或 < 未转义", "unescaped &"),
                replacing("</title>", "</titel>", "X201", "24:27", PETITION + "/title", "标签不配对", "do not match"),
                replacing(
                        "</petition>\n</Transfer>\n",
                        "",
                        "X202",
                        "39:3",
                        PETITION,
                        "petition 结束之前",
                        "while the element petition"),
                replacing("<Transfer ", "<!DOCTYPE Transfer><Transfer ", "X203", "3:1", null, "DOCTYPE", "remove it"),
                replacing("<mode>", "<?php 1 ?><mode>", "X204", "10:3", "/Transfer", "处理指令", "processing"),
                replacing(
                        "<mode>",
                        "<x:include xmlns:x='http://www.w3.org/2001/XInclude'/><mode>",
                        "X205",
                        "10:3",
                        "/Transfer",
                        "XInclude",
                        "write the content"));
    }

    private static List<Fault> bounds() {
        String deep = "<extensions>" + "<a xmlns='urn:a'>".repeat(70);
        String many = "<extensions><a xmlns='urn:a'>" + "<b/>".repeat(30_000);
        String attributes =
                IntStream.range(0, 65).mapToObj(" a%d=''"::formatted).collect(Collectors.joining());
        String title = PETITION + "/title";
        return List.of(
                replacing("</Transfer>", deep, "X206", "40:1067", "/Transfer/extensions" + "/a".repeat(62), "64", "64"),
                replacing("</Transfer>", many, "X207", "40:119890", "/Transfer/extensions/a", "30000", "30000"),
                replacing("<title>", "<title" + attributes + ">", "X208", "24:454", PETITION, "64 个", "than 64"),
                replacing(
                        "<title>",
                        "<title a='" + "x".repeat(17_000) + "'>",
                        "X209",
                        "24:14",
                        PETITION,
                        "16384",
                        "16384"),
                replacing("<title>", "<" + "t".repeat(300) + ">", "X210", "24:6", PETITION, "256", "256"),
                replacing(
                        "<title>请求", "<title>" + "x".repeat(530_000), "X211", "24:12", title, "524288", "attachments"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundWhereItIs(Fault fault) {
        List<Violation> findings = Fault.read(fault.damaged()).findings();
        assertThat(findings).singleElement().satisfies(only -> {
            assertThat(only.code() + " " + only.line() + ":" + only.column())
                    .isEqualTo(fault.code() + " " + fault.place());
            assertThat(only.path()).isEqualTo(fault.path());
            assertThat(only.zh()).contains(fault.zh());
            assertThat(only.en()).contains(fault.en());
            assertThat(only.refuses()).isTrue();
        });
    }

    /** Those that need more than one fault, or a validator that errs, are in ContractCheckTests. */
    @Test
    void coverEveryRule() {
        Set<String> provoked = faults().stream().map(Fault::code).collect(Collectors.toSet());
        assertThat(Stream.concat(Arrays.stream(ContractRule.values()), Arrays.stream(ParsingRule.values())))
                .filteredOn(rule -> !List.of("X390", "X391").contains(rule.code()))
                .allMatch(rule -> provoked.contains(rule.code()));
    }

    /** An editor counts 𠮷 as one column, and CR LF as one line end. */
    @Test
    void countsColumnsInCharactersAndLinesAsAnEditorDoes() {
        String line = Fault.with("<form>letter</form>", "<!-- 𠮷𠮷 --><form>post</form>");
        assertThat(found(line)).containsExactly("X402 19:16 " + PETITION + "/form");
        assertThat(found(line.replace("\n", "\r\n"))).isEqualTo(found(line));
        assertThat(found(line.replace("\n", "\r"))).isEqualTo(found(line));
    }
}
