package org.yizhan.attachments;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Content-Range: bytes first-last/total}: which part of a file a request carries. */
record ContentRange(long first, long last, long total) {
    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    /** Empty if the text does not have the form, or is at odds with itself. */
    static Optional<ContentRange> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ContentRange range = new ContentRange(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
        boolean sound = range.first <= range.last && range.last < range.total;
        return sound ? Optional.of(range) : Optional.empty();
    }
}
