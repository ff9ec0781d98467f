package org.yizhan.directory;

import java.util.regex.Pattern;

/**
 * A territory (GB/T 2260, 6 digits; 9 or 12 below the county), kept as the digits that count: {@code 990100} is
 * {@code 9901}, the whole country nothing. A region covers every region whose digits begin with its own.
 */
public record Region(String digits) {
    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|");

    public Region {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a region: " + digits);
        }
    }

    public static boolean isRegion(String text) {
        return FORM.matcher(text).matches();
    }

    /** The region of a code as written, its trailing zeros left out. */
    public static Region of(String code) {
        String digits = code;
        while (digits.length() > 6 && digits.endsWith("000")) {
            digits = digits.substring(0, digits.length() - 3);
        }
        while (digits.length() <= 6 && digits.endsWith("00")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return new Region(digits);
    }

    public boolean covers(Region other) {
        return other.digits.startsWith(digits);
    }

    /** The region of {@code level} that this one lies in; itself if it is no longer than that. */
    public Region at(Organisation.Level level) {
        return digits.length() <= level.regionDigits() ? this : new Region(digits.substring(0, level.regionDigits()));
    }

    /** The code as written above the county with six digits, else the digits. */
    @Override
    public String toString() {
        return digits.length() >= 6 ? digits : (digits + "000000").substring(0, 6);
    }
}
