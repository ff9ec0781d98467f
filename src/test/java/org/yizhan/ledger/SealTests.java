package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {
    private static final SealKey KEY = new SealKey("a key of at least thirty-two characters");
    private static final Leaf LEAF = new Leaf("1", 1, "case YZ202603-0123456789AB decision 1", new byte[] {1, 2});

    private static Seal seal(long number, byte[] previous) {
        return Seal.make(KEY, number, previous, Instant.parse("2026-03-02T01:02:03.456789123Z"), List.of(LEAF));
    }

    @Test
    void isWholeAsItWasMade() {
        assertThat(seal(1, Fingerprint.NOTHING).isWhole(KEY)).isTrue();
    }

    @Test
    void isNotWholeWithAnyPartChanged() {
        Seal seal = seal(2, new byte[] {7});
        Seal other = seal(3, new byte[] {8});
        List<Seal> changed = List.of(
                new Seal(9, seal.previous(), seal.sealedAt(), seal.leaves(), seal.root(), seal.mac()),
                new Seal(2, other.previous(), seal.sealedAt(), seal.leaves(), seal.root(), seal.mac()),
                new Seal(2, seal.previous(), Instant.EPOCH, seal.leaves(), seal.root(), seal.mac()),
                new Seal(2, seal.previous(), seal.sealedAt(), seal.leaves() + " ", seal.root(), seal.mac()),
                new Seal(2, seal.previous(), seal.sealedAt(), seal.leaves(), new byte[32], seal.mac()),
                new Seal(2, seal.previous(), seal.sealedAt(), seal.leaves(), seal.root(), other.mac()));
        assertThat(changed).allSatisfy(one -> assertThat(one.isWhole(KEY)).isFalse());
        assertThat(seal.isWhole(new SealKey("another key of thirty-two characters")))
                .isFalse();
    }

    @Test
    void itsHashDependsOnItsNumberAndOnTheSealBefore() {
        assertThat(seal(1, Fingerprint.NOTHING).hash())
                .isNotEqualTo(seal(2, Fingerprint.NOTHING).hash())
                .isNotEqualTo(seal(1, new byte[32 - 1]).hash())
                .isEqualTo(seal(1, Fingerprint.NOTHING).hash());
    }

    @Test
    void leavesComeBackFromTheirLines() {
        List<Leaf> leaves = List.of(LEAF, Leaf.gone(4, 17), new Leaf("ROUTING", 2, "ROUTING version 2", new byte[32]));
        List<Leaf> again = Leaf.parse(Leaf.lines(leaves));
        assertThat(again).usingRecursiveComparison().isEqualTo(leaves);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new SealKey("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "12", "12 ", "12 abc", "0 00", "99999999999999999999 00", "12 \u00ff"})
    void aNoteThatCannotBeReadIsGarbledNotMissing(String text, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("seal.head"), text);
        assertThat(new SealHead(folder).read()).containsSame(SealHead.Noted.GARBLED);
    }

    @Test
    void theNewestSealIsNotedBesideTheDatabase(@TempDir Path folder) {
        SealHead head = new SealHead(folder);
        assertThat(head.read()).isEmpty();
        Seal seal = seal(12, Fingerprint.NOTHING);
        head.note(seal);
        assertThat(head.read()).get().satisfies(noted -> {
            assertThat(noted.number()).isEqualTo(12);
            assertThat(noted.hash()).isEqualTo(seal.hash());
        });
    }
}
