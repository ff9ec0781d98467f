package org.yizhan.messages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The citizen identity number (公民身份号码, GB 11643): region, birth date, sequence, check character. */
public final class CitizenNumber {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern OLD_FORM = Pattern.compile("[1-9]\\d{14}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    private CitizenNumber() {}

    /** True if form, region, birth date and check character fit together on a day. */
    public static boolean isPlausible(String text, LocalDate today) {
        String number = normal(text);
        if (!FORM.matcher(number).matches() || number.startsWith("00", 2)) {
            return false;
        }
        try {
            LocalDate birth = birthDate(number);
            return birth.isAfter(EARLIEST) && !birth.isAfter(today) && number.charAt(17) == check(number);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The birth date within a number of the right form.
     *
     * @throws DateTimeException if there is no such day
     */
    public static LocalDate birthDate(String number) {
        return LocalDate.parse(number.trim().substring(6, 14), DATE);
    }

    /**
     * The number as it is written today: capital X, an old one of 15 digits made one of 18. Empty if its form or check
     * character is wrong.
     */
    public static Optional<String> canonical(String text) {
        String number = normal(text);
        String now = OLD_FORM.matcher(number).matches() ? renewed(number) : number;
        return Optional.of(now).filter(one -> FORM.matcher(one).matches() && one.charAt(17) == check(one));
    }

    /** The century was left out, and so was the check character. */
    private static String renewed(String old) {
        String digits = old.substring(0, 6) + "19" + old.substring(6);
        return digits + check(digits);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    private static String normal(String text) {
        return text.trim().toUpperCase(Locale.ROOT);
    }
}
