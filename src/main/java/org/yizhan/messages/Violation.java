package org.yizhan.messages;

import org.jspecify.annotations.Nullable;

/**
 * One thing found wrong: what refuses a message, or warns about it.
 *
 * @param code stable, as listed in docs/refusal-codes.md
 * @param line 1-based line in the message as received; null if no place can be named
 * @param column 1-based column, counted in characters
 * @param path XPath of the element or attribute, without prefixes, e.g. {@code /Transfer/petition/petitioner[2]/name}
 * @param zh for the reader in Chinese: the field in words, what is wrong, what is expected
 * @param en the same in English
 */
public record Violation(
        String code,
        Severity severity,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String path,
        String zh,
        String en) {

    public enum Severity {
        REFUSE,
        WARN
    }

    /** A rule that can be broken; every room lists its own in an enum. */
    public interface Rule {
        String code();

        Severity severity();

        /** Text in Chinese with the places {0}, {1} … for the arguments. */
        String zh();

        /** Text in English with the same places. */
        String en();

        /** A violation of this rule at {@code path} (null: the whole message), its texts filled with {@code arguments}. */
        default Violation at(@Nullable String path, Object... arguments) {
            return new Violation(code(), severity(), null, null, path, fill(zh(), arguments), fill(en(), arguments));
        }

        private static String fill(String text, Object... arguments) {
            String filled = text;
            for (int i = 0; i < arguments.length; i++) {
                filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
            }
            return filled;
        }
    }

    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    /** The same violation with its place in the text, once that is known. */
    public Violation placedAt(int atLine, int atColumn) {
        return new Violation(code, severity, atLine, atColumn, path, zh, en);
    }
}
