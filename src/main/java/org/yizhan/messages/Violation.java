package org.yizhan.messages;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** {0} to {9}; what an argument itself contains is never taken for a place. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public enum Severity {
        REFUSE,
        WARN
    }

    /**
     * What is stable about a rule.
     *
     * @param zh text in Chinese with the places {0}, {1} … for the arguments
     * @param en text in English with the same places
     */
    public record Wording(String code, Severity severity, String zh, String en) {
        public static Wording refusing(String code, String zh, String en) {
            return new Wording(code, Severity.REFUSE, zh, en);
        }
    }

    /** A rule that can be broken; every room lists its own in an enum. */
    public interface Rule {
        Wording wording();

        default String code() {
            return wording().code();
        }

        /** A violation of this rule at {@code path} (null: the whole message), its texts filled with {@code arguments}. */
        default Violation at(@Nullable String path, Object... arguments) {
            String zh = fill(
                    wording().zh(), argument -> argument instanceof Words words ? words.zh() : argument, arguments);
            String en = fill(
                    wording().en(), argument -> argument instanceof Words words ? words.en() : argument, arguments);
            return new Violation(code(), wording().severity(), null, null, path, zh, en);
        }

        private static String fill(String text, UnaryOperator<Object> inLanguage, Object... arguments) {
            return PLACE.matcher(text).replaceAll(place -> {
                int index = Integer.parseInt(place.group(1));
                Object filled = index < arguments.length ? inLanguage.apply(arguments[index]) : place.group();
                return Matcher.quoteReplacement(String.valueOf(filled));
            });
        }
    }

    /** An argument that reads differently in each language, such as a field's name. */
    public record Words(String zh, String en) {}

    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    /** The same violation with its place in the text, once that is known. */
    public Violation placedAt(int atLine, int atColumn) {
        return new Violation(code, severity, atLine, atColumn, path, zh, en);
    }
}
