package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTests {
    private static String hex(Object... values) {
        Fingerprint fingerprint = new Fingerprint();
        Stream.of(values).forEach(fingerprint::add);
        return HexFormat.of().formatHex(fingerprint.digest());
    }

    @Test
    void isSha256OfBytes() {
        assertThat(HexFormat.of().formatHex(Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void noTwoSequencesLookTheSame() {
        assertThat(Stream.of(
                        hex("ab", "c"), hex("a", "bc"), hex("abc"), hex("abc", ""), hex("", "abc"), hex(), hex("")))
                .doesNotHaveDuplicates();
        assertThat(new Fingerprint().add(null).digest())
                .isNotEqualTo(new Fingerprint().add("").digest());
    }

    @Test
    void takesEveryTypeAColumnHas() {
        assertThat(Stream.of(
                        hex(1L), hex(true), hex(Instant.EPOCH), hex(new byte[] {1}), hex(new java.util.UUID(0, 1))))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> hex(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyColumnOfATableCounts() {
        for (HashedTable table : List.of(Tables.MESSAGES, Tables.DECISIONS, Tables.LETTERS)) {
            Object[] values = new Object[table.columns().size()];
            byte[] before = table.fingerprint(values).digest();
            for (int i = 0; i < values.length; i++) {
                Object[] changed = values.clone();
                changed[i] = "x";
                assertThat(table.fingerprint(changed).digest())
                        .as(table.columns().get(i).name())
                        .isNotEqualTo(before);
            }
        }
    }
}
