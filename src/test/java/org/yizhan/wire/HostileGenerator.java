package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hostile messages too large to be files; none but the first is larger than a message may be. */
final class HostileGenerator {
    private static final int LIMIT = 2 * 1024 * 1024;

    private HostileGenerator() {}

    static byte[] generate(String name) {
        return switch (name) {
            case "over-size" -> title("字".repeat(LIMIT / 3)).getBytes(UTF_8);
            case "utf16-giant" -> ("\uFEFF" + title("字".repeat(LIMIT / 2 - 10_000))).getBytes(UTF_16LE);
            default -> text(name).getBytes(UTF_8);
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "deep-nesting" -> "<a>".repeat(200_000) + "</a>".repeat(200_000);
            case "deep-nesting-in-extensions" -> extensions("<a xmlns='urn:a'>" + "<a>".repeat(280_000));
            case "nested-unknown" -> inPetition("<a>".repeat(50) + "</a>".repeat(50));
            case "many-elements" -> extensions("<a xmlns='urn:a'>" + "<b/>".repeat(500_000) + "</a>");
            case "extensions-of-thousands" ->
                extensions("<a xmlns='urn:a'/>".repeat(45_000)).replace("<mode>transfer</mode>", "");
            case "many-attributes" -> "<Transfer" + numbered(" a%d='1'", 150_000) + "/>";
            case "many-namespaces" -> "<Transfer" + numbered(" xmlns:a%d='u'", 100_000) + "/>";
            case "giant-attribute" -> "<Transfer a='" + "x".repeat(LIMIT - 100) + "'/>";
            case "endless-attribute" -> "<Transfer a='" + "x".repeat(LIMIT - 100);
            case "long-element-name" -> "<" + "T".repeat(LIMIT - 100) + "/>";
            case "long-attribute-name" -> "<Transfer " + "a".repeat(LIMIT - 100) + "='1'/>";
            default -> moreText(name);
        };
    }

    private static String moreText(String name) {
        return switch (name) {
            case "giant-text" -> title("<![CDATA[" + "x".repeat(LIMIT - 5000) + "]]>");
            case "cdata-bomb" -> title("<![CDATA[]]>".repeat(170_000));
            case "comment-bomb" -> title("<!---->".repeat(290_000));
            case "character-references" -> title("&#x4E2D;".repeat(60_000));
            case "quadratic-blow-up" ->
                "<!DOCTYPE a [<!ENTITY x '" + "x".repeat(LIMIT / 2) + "'>]><a>" + "&x;".repeat(LIMIT / 8) + "</a>";
            case "huge-doctype" -> "<!DOCTYPE a [" + numbered("<!ENTITY e%d 'e'>", 80_000) + "]><a/>";
            case "colliding-names" -> inPetition(collidingNames());
            case "colliding-attributes" -> extensions("<a xmlns='urn:a'>" + collidingAttributes() + "</a>");
            case "misplaced-thousands" -> inPetition("<title>b</title><text>a</text>".repeat(22_000));
            case "mixed-content" -> inPetition("一<title>b</title>".repeat(48_000));
            case "giant-code" -> TestTexts.TRANSFER.replace("11990000MB0000019F", "1".repeat(1_000_000));
            case "giant-number" -> TestTexts.TRANSFER.replace("<persons>1", "<persons>" + "1".repeat(1_000_000));
            case "many-digits" -> TestTexts.TRANSFER.replace("<persons>1", "<persons>" + "1".repeat(500_000));
            case "giant-title" -> title("字".repeat(520_000));
            case "giant-date" -> TestTexts.TRANSFER.replace(">2026-03-02<", ">" + "2".repeat(1_000_000) + "-03-02<");
            case "many-petitioners" ->
                TestTexts.TRANSFER.replace(
                        "<petitioner>",
                        ("<petitioner><type>person</type><name>" + "x".repeat(501) + "</name></petitioner>")
                                        .repeat(3_000)
                                + "<petitioner>");
            case "giant-pattern" -> attachment("a/" + "a".repeat(1_000_000) + "!!");
            default -> throw new IllegalArgumentException("no generator " + name);
        };
    }

    private static String title(String text) {
        return TestTexts.TRANSFER
                .substring(TestTexts.TRANSFER.indexOf("\n") + 1)
                .replace("请求修复柳荫里小区门前路灯", text);
    }

    private static String extensions(String content) {
        return TestTexts.TRANSFER.replace("</Transfer>", "<extensions>" + content + "</extensions></Transfer>");
    }

    private static String inPetition(String content) {
        return TestTexts.TRANSFER.replace("</petition>", content + "</petition>");
    }

    private static String attachment(String mediaType) {
        return inPetition("<attachments><attachment><name>a</name><mediaType>" + mediaType
                + "</mediaType></attachment></attachments>");
    }

    private static String numbered(String form, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> form.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    /** In extensions, where everything is read, kept and bound. */
    private static String collidingAttributes() {
        return IntStream.range(0, 900)
                .mapToObj(element -> IntStream.range(0, 60)
                        .mapToObj(i -> collidingName((element * 60 + i) % (1 << 15)))
                        .collect(Collectors.joining("='' ", "<e ", "=''/>")))
                .collect(Collectors.joining());
    }

    /** "Aa" and "BB" have the same hash, and so have all words made of them. */
    private static String collidingNames() {
        return IntStream.range(0, 1 << 15)
                .mapToObj(i -> "<" + collidingName(i) + "/>")
                .collect(Collectors.joining());
    }

    private static String collidingName(int number) {
        return IntStream.range(0, 15)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
