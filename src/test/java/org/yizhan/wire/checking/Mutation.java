package org.yizhan.wire.checking;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small damage to a message, such as real senders do: it stays well-formed. */
final class Mutation {
    private static final Pattern LEAF = Pattern.compile("<([A-Za-z0-9]+)>([^<>]*)</\\1>");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "x",
            "是",
            "1",
            "-1",
            "0",
            "+7",
            "007",
            "99999999999999999999",
            "1.5",
            "true",
            "TRUE",
            " true ",
            "2026-02-30",
            "2024-02-29",
            "2026-2-3",
            "2026/03/02",
            "2026-03-02",
            " 2026-03-02 ",
            "2026-03-02Z",
            "2026-03-02T09:30:00+08:00",
            "2026-03-02T09:30:00",
            "2026-03-02T24:00:00Z",
            "2026-03-02T23:59:60Z",
            "2026-03-02T09:30:00.123456789Z",
            "2026-03-02T09:30:00+14:00",
            "2026-03-02T09:30:00+15:00",
            "2026-03-02T09:30:00-00:00",
            "11990000MB0000019F",
            "11990000mb0000019f",
            "letter",
            "Letter",
            " letter ",
            "letter\u3000",
            "transfer",
            "990101",
            "9901011",
            "990101000000",
            "31(6)",
            "31(7)",
            "1.0",
            "1.1",
            "1.x",
            "application/pdf",
            "pdf",
            "3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001",
            "YZ202603-ABCDEFGHJKMN",
            "𠮷".repeat(64),
            "𠮷".repeat(65),
            "字".repeat(200),
            "字".repeat(201),
            "a".repeat(501),
            "\n\t",
            "&amp;");

    private Mutation() {}

    static String of(String text, Random random) {
        List<MatchResult> leaves = LEAF.matcher(text).results().toList();
        if (leaves.isEmpty()) {
            return text;
        }
        MatchResult leaf = leaves.get(random.nextInt(leaves.size()));
        MatchResult other = leaves.get(random.nextInt(leaves.size()));
        return switch (random.nextInt(9)) {
            case 0 -> replace(text, leaf, "");
            case 1 -> replace(text, leaf, leaf.group() + leaf.group());
            case 2 -> replace(text, leaf, other.group());
            case 3 -> replace(text, leaf, leaf.group() + "<" + other.group(1) + "/>");
            case 4 -> replace(text, leaf, leaf.group() + "<unheard-of>1<Notice/></unheard-of>");
            case 5 ->
                replace(text, leaf, "<" + leaf.group(1) + " xmlns=\"\">" + leaf.group(2) + "</" + leaf.group(1) + ">");
            case 6 -> replace(text, leaf, leaf.group() + "散字");
            case 7 -> replace(text, leaf, leaf.group().replaceFirst(">", " lang=\"zh\"><b>1</b>"));
            default -> replace(text, leaf, "<" + leaf.group(1) + ">" + value(random) + "</" + leaf.group(1) + ">");
        };
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String replace(String text, MatchResult leaf, String with) {
        return text.substring(0, leaf.start()) + with + text.substring(leaf.end());
    }
}
