package org.yizhan.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The gateway's number of a case, one for life: {@code YZ}, the month it was opened, a dash, 12 characters.
 *
 * <p>It follows from the message that opened the case, so deciding twice on one message gives one case.
 */
public record CaseId(String value) implements Comparable<CaseId> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("YZ\\d{6}-[0-9A-HJKMNP-TV-Z]{12}");

    public CaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case id: " + value);
        }
    }

    public static boolean isCaseId(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id of the case that the message {@code id} of {@code sender} opens in {@code month}. */
    public static CaseId openedBy(OrganisationCode sender, MessageId id, YearMonth month) {
        byte[] digest = sha256(sender.value() + "|" + id.value());
        StringBuilder text = new StringBuilder("YZ");
        text.append(String.format("%04d%02d-", month.getYear(), month.getMonthValue()));
        for (int i = 0; i < 12; i++) {
            text.append(ALPHABET.charAt(digest[i] & 31));
        }
        return new CaseId(text.toString());
    }

    /** The month in which the case was opened, as {@code yyyyMM}: part of every key that belongs to it. */
    public int month() {
        return Integer.parseInt(value.substring(2, 8));
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
