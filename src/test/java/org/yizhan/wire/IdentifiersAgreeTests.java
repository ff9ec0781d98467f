package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** The schema's patterns and the vocabulary's records draw the same line: nothing passes one and fails at the other. */
class IdentifiersAgreeTests {
    private static final String ID = "3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001";
    private static final String CODE = "11990000MB0000019F";
    private static final String CASE = "YZ202603-0123456789AB";
    private static final String SPICE = "0189AFGIJOSUVZaf-_. 　YＡ字\t";

    @Property(tries = 600)
    void onCaseIds(@ForAll long seed) {
        String text = damaged(CASE, seed);
        assertThat(accepts("caseId", text)).as(text).isEqualTo(CaseId.isCaseId(text.trim()));
    }

    @Property(tries = 600)
    void onMessageIds(@ForAll long seed) {
        String text = damaged(ID, seed);
        boolean accepted = accepts("correlation", text);
        assertThat(accepted).as(text).isEqualTo(isMessageId(text.trim()));
    }

    /** The schema looks at the form; the check digit is for the rules that know the directory. */
    @Property(tries = 600)
    void onOrganisationCodes(@ForAll long seed) {
        String text = damaged(CODE, seed);
        if (!accepts("recipient", text)) {
            assertThat(text.isBlank() || !new OrganisationCode(text.trim()).isValid())
                    .as(text)
                    .isTrue();
        } else {
            assertThat(text.trim()).hasSize(18);
        }
    }

    /** Digits of the region's code, 6 or 12; which of them exist is for the routing table. */
    @ParameterizedTest
    @CsvSource({
        "990101, true",
        "990102001000, true",
        "110000, true",
        "000000, true",
        "99010, false",
        "9901011, false",
        "99010200100, false",
        "9901020010001, false",
        "９９０１０１, false",
        "99O101, false",
        "'', false"
    })
    void onRegions(String region, boolean accepted) {
        assertThat(Fault.read(Fault.with(">990101<", ">" + region + "<")).message() != null)
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-02, -",
                "2024-02-29, -",
                "2026-02-29, X404",
                "2026-13-01, X404",
                "2026-3-2, X404",
                "26-03-02, X404",
                "2026-03-02Z, X404",
                "2026-03-02+08:00, X404",
                "-2026-03-02, X404",
                "12026-03-02, X404",
                "二〇二六年三月二日, X404"
            })
    void onDates(String date, @Nullable String code) {
        assertThat(codes(">2026-03-02<", ">" + date + "<")).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-02T15:20:00+08:00, -",
                "2026-03-02T07:20:00Z, -",
                "2026-03-02T15:20:00.123456789+08:00, -",
                "2026-03-02T15:20:00.1234567890+08:00, X405",
                "2026-03-02T23:59:59-00:00, -",
                "2026-03-02T15:20:00+14:00, -",
                "2026-03-02T15:20:00+14:01, X405",
                "2026-03-02T15:20+08:00, X405",
                "2026-03-02T15:20:00, X405",
                "2026-03-02T15:20:60+08:00, X405",
                "2026-03-02T24:00:00+08:00, X405",
                "2026-03-02 15:20:00+08:00, X405",
                "2026-02-30T15:20:00+08:00, X405",
                "1772436000, X405"
            })
    void onInstants(String instant, @Nullable String code) {
        assertThat(codes(">2026-03-02T15:20:00+08:00<", ">" + instant + "<"))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static List<String> codes(String text, String instead) {
        return Fault.read(Fault.with(text, instead)).findings().stream()
                .map(finding -> finding.code())
                .toList();
    }

    private static boolean accepts(String element, String text) {
        String value = "<" + element + ">" + text + "</" + element + ">";
        String message = element.equals("recipient")
                ? Fault.with("<sentAt>", value + "<sentAt>")
                : Fault.with("</header>", value + "</header>");
        return Fault.read(message).message() != null;
    }

    private static boolean isMessageId(String text) {
        try {
            return MessageId.of(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Mostly a single slip, sometimes none, sometimes space around it. */
    private static String damaged(String right, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(right);
        int at = random.nextInt(text.length());
        char spice = SPICE.charAt(random.nextInt(SPICE.length()));
        switch (random.nextInt(6)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, spice);
            case 2 -> text.setCharAt(at, spice);
            case 3 -> text.insert(0, " ").append("\n");
            case 4 -> text.setLength(at);
            default -> text.reverse().reverse();
        }
        return text.toString();
    }
}
