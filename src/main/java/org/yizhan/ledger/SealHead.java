package org.yizhan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last seal this node has made, noted in a file outside the database: who cuts off the newest seals with their
 * records is found by it.
 */
final class SealHead {
    /** A seal's number and hash. */
    record Noted(long number, byte[] hash) {}

    private final Path file;

    SealHead(Path dataDir) {
        this.file = dataDir.toAbsolutePath().resolve("seal.head");
    }

    void note(Seal seal) {
        String text = seal.number() + " " + HexFormat.of().formatHex(seal.hash());
        try {
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
            String[] parts =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", 2);
            return Optional.of(
                    new Noted(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
