package org.yizhan.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One record under a seal.
 *
 * @param stream stream and place of the record; for a version of reference data the table's name and 0 places
 * @param subject as in {@link Verification.Fault}
 * @param hash null if the record was gone already when it should have been sealed
 */
record Leaf(String stream, long place, String subject, byte @Nullable [] hash) {
    private static final String GONE = "gone";

    static Leaf gone(long stream, long place) {
        return new Leaf(Long.toString(stream), place, "place " + stream + ":" + place, null);
    }

    static String lines(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::line).collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException if someone has been at the lines */
    static List<Leaf> parse(String lines) {
        return lines.lines().map(Leaf::parseLine).toList();
    }

    private String line() {
        return stream + " " + place + " "
                + (hash == null ? GONE : HexFormat.of().formatHex(hash)) + " " + subject;
    }

    private static Leaf parseLine(String line) {
        String[] parts = line.split(" ", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("no leaf: " + line);
        }
        byte[] hash = parts[2].equals(GONE) ? null : HexFormat.of().parseHex(parts[2]);
        return new Leaf(parts[0], Long.parseLong(parts[1]), parts[3], hash);
    }
}
