package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Damage done to {@link TestTexts#TRANSFER}, and what is to be found: the code, the place, the XPath, and words that its
 * texts must contain in Chinese and in English.
 */
record Fault(
        String code,
        @Nullable String place,
        @Nullable String path,
        String zh,
        String en,
        UnaryOperator<String> damage) {
    private static final MessageReader READER = new StrictReader(1 << 21);

    static Reading read(String text) {
        return READER.read(text.getBytes(UTF_8), null);
    }

    /** Code, line and column, path of every finding, in order. */
    static List<String> found(String text) {
        return read(text).findings().stream()
                .map(finding -> finding.code() + " " + finding.line() + ":" + finding.column() + " " + finding.path())
                .toList();
    }

    /** The message with one text put for another, which must be there. */
    static String with(String text, String instead) {
        if (!TestTexts.TRANSFER.contains(text)) {
            throw new IllegalArgumentException("the message does not contain " + text);
        }
        return TestTexts.TRANSFER.replace(text, instead);
    }

    static Fault replacing(
            String text, String instead, String code, String place, @Nullable String path, String zh, String en) {
        return new Fault(code, place, path, zh, en, valid -> with(text, instead));
    }

    String damaged() {
        return damage.apply(TestTexts.TRANSFER);
    }

    @Override
    public String toString() {
        return code + " at " + place + " " + path;
    }
}
