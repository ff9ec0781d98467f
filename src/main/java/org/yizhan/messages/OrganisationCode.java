package org.yizhan.messages;

/**
 * The unified social credit code of an organisation: 18 characters, the last a check digit (GB 32100).
 *
 * <p>The record accepts any non-blank text, so that a wrong code can be named in a refusal; {@link #isValid()} tells.
 */
public record OrganisationCode(String value) implements Comparable<OrganisationCode> {
    private static final String CHARSET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public OrganisationCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an organisation code is not blank");
        }
    }

    /** True if the code has 18 characters of the standard's charset and its check digit is right. */
    public boolean isValid() {
        return value.length() == 18
                && value.chars().allMatch(c -> CHARSET.indexOf(c) >= 0)
                && checkDigit(value.substring(0, 17)) == value.charAt(17);
    }

    /** The check digit for the first 17 characters of a code. */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARSET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return CHARSET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public int compareTo(OrganisationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
