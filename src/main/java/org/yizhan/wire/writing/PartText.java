package org.yizhan.wire.writing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.Violation;

/** Parts that several letters have. */
final class PartText {
    /** A finding may quote what it found; the schema bounds it. */
    private static final int LONGEST_FINDING = 8000;

    private static final int LONGEST_PATH = 4000;

    private PartText() {}

    static void findings(XmlText xml, String element, List<Violation> findings) {
        xml.open(element);
        findings.forEach(finding -> finding(xml, finding));
        xml.close();
    }

    private static void finding(XmlText xml, Violation finding) {
        xml.open("finding")
                .element("code", finding.code())
                .element("severity", word(finding.severity()))
                .element("line", finding.line())
                .element("column", finding.column())
                .element("path", bounded(finding.path(), LONGEST_PATH))
                .element("zh", bounded(finding.zh(), LONGEST_FINDING))
                .element("en", bounded(finding.en(), LONGEST_FINDING))
                .close();
    }

    static void routing(XmlText xml, RoutingNote routing) {
        xml.open("routing")
                .element("organ", routing.organ())
                .element("rule", routing.rule())
                .element("zh", bounded(routing.zh(), LONGEST_FINDING))
                .element("en", bounded(routing.en(), LONGEST_FINDING))
                .close();
    }

    static void duty(XmlText xml, Duty duty) {
        xml.open("duty")
                .element("id", duty.id())
                .element("limit", duty.limit())
                .element("unit", word(duty.unit()))
                .element("article", duty.article())
                .element("dueOn", duty.dueOn())
                .element("rule", duty.rule())
                .close();
    }

    /** The schema's word for a constant: {@code WORKING_DAY} is {@code workingDay}. */
    static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }

    private static @Nullable String bounded(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
