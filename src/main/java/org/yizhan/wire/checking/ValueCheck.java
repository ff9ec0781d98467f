package org.yizhan.wire.checking;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.wire.contract.Field;
import org.yizhan.wire.contract.Type.Base;
import org.yizhan.wire.contract.Type.Bounds;
import org.yizhan.wire.contract.Type.Value;

/** Compares one text with its simple type. The first reason found is the one that helps most; there is one at most. */
final class ValueCheck {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    /** Whatever has more digits is out of every range, and slow to turn into a number. */
    private static final Pattern REASONABLE = Pattern.compile("[+-]?0*[0-9]{1,20}");

    private static final Pattern FLAG = Pattern.compile("true|false|1|0");
    /** The schema language knows no zone further off; java.time does. */
    private static final int FURTHEST_ZONE = 14 * 3600;

    private final String path;
    private final Field field;
    private final Value value;

    ValueCheck(String path, Field field, Value value) {
        this.path = path;
        this.field = field;
        this.value = value;
    }

    /** Null if the text may stand there. */
    @Nullable
    Violation of(String raw) {
        String text = value.base() == Base.STRING ? raw : raw.trim().replaceAll("[ \t\r\n]+", " ");
        if (text.isEmpty()) {
            return mayBeEmpty() ? null : ContractRule.EMPTY.at(path, field.title(), Wording.expected(value));
        }
        if (!value.choices().isEmpty()) {
            boolean listed =
                    value.choices().stream().anyMatch(choice -> choice.value().equals(text));
            return listed ? null : wrong(ContractRule.NOT_LISTED, text);
        }
        return switch (value.base()) {
            case STRING, TOKEN -> text(text);
            case DATE -> fits(text) && isDate(text) ? null : wrong(ContractRule.DATE, text);
            case DATE_TIME -> fits(text) && isInstant(text) ? null : wrong(ContractRule.INSTANT, text);
            case INT, LONG -> number(text);
            case BOOLEAN -> FLAG.matcher(text).matches() ? null : wrong(ContractRule.FLAG, text);
        };
    }

    private boolean mayBeEmpty() {
        boolean textual = value.base() == Base.STRING || value.base() == Base.TOKEN;
        Integer shortest = value.bounds().shortest();
        return textual && value.choices().isEmpty() && fits("") && (shortest == null || shortest == 0);
    }

    private boolean fits(String text) {
        Pattern pattern = value.pattern();
        return pattern == null || pattern.matcher(text).matches();
    }

    /** Length as the platform's validator counts it: a character beyond U+FFFF is two. */
    private @Nullable Violation text(String text) {
        Integer longest = value.bounds().longest();
        int length = text.length();
        if (longest != null && length > longest) {
            return ContractRule.TOO_LONG.at(path, field.title(), length, longest);
        }
        return fits(text) ? null : wrong(ContractRule.PATTERN, text);
    }

    private @Nullable Violation number(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return wrong(ContractRule.NUMBER, text);
        }
        Bounds bounds = value.bounds();
        boolean narrow = value.base() == Base.INT;
        BigInteger least = bounds.least() != null
                ? bounds.least()
                : BigInteger.valueOf(narrow ? Integer.MIN_VALUE : Long.MIN_VALUE);
        BigInteger most =
                bounds.most() != null ? bounds.most() : BigInteger.valueOf(narrow ? Integer.MAX_VALUE : Long.MAX_VALUE);
        return isWithin(text, least, most)
                ? null
                : ContractRule.OUT_OF_RANGE.at(path, field.title(), Wording.quoted(text), least, most);
    }

    private static boolean isWithin(String text, BigInteger least, BigInteger most) {
        if (!REASONABLE.matcher(text).matches()) {
            return false;
        }
        BigInteger number = new BigInteger(text);
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            ZoneOffset zone = OffsetDateTime.parse(text).getOffset();
            return Math.abs(zone.getTotalSeconds()) <= FURTHEST_ZONE;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Violation wrong(ContractRule rule, String text) {
        return rule.at(path, field.title(), Wording.quoted(text), Wording.expected(value));
    }
}
