package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A seal: which records there were since the seal before it, under a code that only the key's holder can make.
 *
 * @param previous hash of the seal before it
 * @param leaves one line per record, see {@link Leaf}
 * @param root SHA-256 of the leaves
 */
record Seal(long number, byte[] previous, Instant sealedAt, String leaves, byte[] root, byte[] mac) {
    static final String COLUMNS = "seal_number, previous_hash, sealed_at, leaves, root, mac";

    static Seal make(SealKey key, long number, byte[] previous, Instant now, List<Leaf> leaves) {
        String lines = Leaf.lines(leaves);
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        byte[] root = new Fingerprint().add(lines).digest();
        return new Seal(number, previous, at, lines, root, key.mac(signed(number, previous, at, root)));
    }

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                row.getBytes(2),
                Objects.requireNonNull(Sql.instant(row, 3)),
                row.getString(4),
                row.getBytes(5),
                row.getBytes(6));
    }

    void insert(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into seals (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)",
                number,
                previous,
                Sql.time(sealedAt),
                leaves,
                root,
                mac);
    }

    /** True if nothing in it was altered since it was made with the key. */
    boolean isWhole(SealKey key) {
        byte[] again = new Fingerprint().add(leaves).digest();
        return Arrays.equals(again, root) && key.isMac(signed(number, previous, sealedAt, root), mac);
    }

    byte[] hash() {
        return new Fingerprint()
                .add(signed(number, previous, sealedAt, root))
                .add(mac)
                .digest();
    }

    private static byte[] signed(long number, byte[] previous, Instant at, byte[] root) {
        return new Fingerprint().add(number).add(previous).add(at).add(root).digest();
    }
}
