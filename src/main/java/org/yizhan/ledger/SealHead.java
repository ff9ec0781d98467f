package org.yizhan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last seal this node has made, noted in a file outside the database: who cuts off the newest seals with their
 * records is found by it.
 */
final class SealHead {
    /** A seal's number and hash; number 0 if what is noted cannot be read any more. */
    record Noted(long number, byte[] hash) {
        static final Noted GARBLED = new Noted(0, Fingerprint.NOTHING);
    }

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}) ([0-9a-f]{64})");

    private final Path file;

    SealHead(Path dataDir) {
        this.file = dataDir.toAbsolutePath().resolve("seal.head");
    }

    void note(Seal seal) {
        String text = seal.number() + " " + HexFormat.of().formatHex(seal.hash());
        try {
            Files.createDirectories(file.getParent());
            Path aside = Files.writeString(file.resolveSibling("seal.head.new"), text, StandardCharsets.US_ASCII);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note seal " + seal.number() + " in " + file, e);
        }
    }

    /** Empty if this node has made none. */
    Optional<Noted> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return Optional.of(parse(Files.readString(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Noted parse(String text) {
        Matcher noted = FORM.matcher(text.strip());
        return noted.matches()
                ? new Noted(Long.parseLong(noted.group(1)), HexFormat.of().parseHex(noted.group(2)))
                : Noted.GARBLED;
    }
}
