package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.yizhan.ledger.EntryRows.Row;
import org.yizhan.ledger.Standing.Head;

/** Chains and seals as values: what a change anywhere does to everything after it. */
class ChainTests {
    private static final SealKey KEY = new SealKey("a key of at least thirty-two characters");
    private static final Instant AT = Instant.parse("2026-03-02T01:02:03.456789Z");

    private final Sample sample = new Sample(new TestClock());

    /** Rows of one case's decisions, written in the given portions. */
    private List<Row> decisions(Sample.Case of, List<Entry> entries, int portion) {
        List<Row> rows = new ArrayList<>();
        Head head = Head.NONE;
        for (int from = 0; from < entries.size(); from += portion) {
            Standing standing = new Standing(Set.of(), Map.of(of.id, head), Map.of());
            EntryRows written = new EntryRows(new LedgerJson(), standing, 1, from);
            entries.subList(from, Math.min(from + portion, entries.size())).forEach(written::add);
            rows.addAll(written.decisions);
            head = written.cases.get(of.id).head();
        }
        return rows;
    }

    private List<Entry> entries(Sample.Case of, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(sample.accepted(of, Sample.ORGAN));
        }
        return entries;
    }

    @Property(tries = 40)
    void aChainIsTheSameHoweverItsEntriesShareTransactions(
            @ForAll @IntRange(min = 1, max = 12) int count, @ForAll @IntRange(min = 1, max = 12) int portion) {
        Sample.Case of = sample.newCase();
        List<Entry> entries = entries(of, count);
        assertThat(decisions(of, entries, portion)).usingRecursiveComparison().isEqualTo(decisions(of, entries, count));
    }

    @Property(tries = 40)
    void whatIsChangedInOneDecisionChangesEveryLinkAfterIt(
            @ForAll @IntRange(min = 2, max = 10) int count, @ForAll @IntRange(max = 9) int at) {
        int changed = at % count;
        Sample.Case of = sample.newCase();
        List<Entry> entries = entries(of, count);
        List<Row> before = decisions(of, entries, count);
        List<Entry> others = new ArrayList<>(entries);
        others.set(changed, Sample.withholding(entries.get(changed), Sample.letter(entries.get(0), 0)));
        List<Row> same = decisions(of, others, count);
        assertThat(same)
                .as("what is withheld is not in the rows")
                .usingRecursiveComparison()
                .isEqualTo(before);

        of.version = changed;
        others.set(changed, sample.accepted(of, Sample.BUREAU));
        List<Row> after = decisions(of, others, count);
        for (int i = 0; i < count; i++) {
            assertThat(Arrays.equals(after.get(i).hash(), before.get(i).hash()))
                    .as("link %d of %d after a change at %d", i, count, changed)
                    .isEqualTo(i < changed);
        }
    }

    @Property(tries = 200)
    void everyValueOfARowIsInItsHash(@ForAll @IntRange(max = 12) int column, @ForAll long number) {
        @Nullable Object[] values = new Object[Tables.LETTERS.columns().size()];
        byte[] empty = Tables.LETTERS.fingerprint(values).digest();
        values[column] = number;
        byte[] one = Tables.LETTERS.fingerprint(values).digest();
        assertThat(one).isNotEqualTo(empty);
        values[(column + 1) % values.length] = number;
        values[column] = null;
        assertThat(Tables.LETTERS.fingerprint(values).digest())
                .as("the same value in the next column")
                .isNotEqualTo(one);
    }

    @Property
    void leavesComeBackFromTheirLines(
            @ForAll @LongRange(min = 1) long place,
            @ForAll @Size(32) byte[] hash,
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String subject) {
        List<Leaf> leaves = List.of(new Leaf("1", place, "case " + subject + " decision 1", hash), Leaf.gone(2, place));
        assertThat(Leaf.parse(Leaf.lines(leaves))).usingRecursiveComparison().isEqualTo(leaves);
    }

    @Example
    void aLineWithAPartMissingIsNoLeaf() {
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse("1 2 gone"));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse("1 two gone place"));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse("1 2 nohex place"));
    }

    @Property(tries = 200)
    void aSealIsNotWholeWithAnyCharacterOrByteChanged(
            @ForAll @IntRange(max = 1000) int place, @ForAll @IntRange(max = 7) int bit) {
        List<Leaf> leaves = List.of(new Leaf("1", 1, "case YZ202603-0123456789AB decision 1", new byte[32]));
        Seal seal = Seal.make(KEY, 1, Fingerprint.NOTHING, AT, leaves);
        StringBuilder lines = new StringBuilder(seal.leaves());
        int at = place % lines.length();
        lines.setCharAt(at, (char) (lines.charAt(at) ^ 1 << bit));
        byte[] root = flipped(seal.root(), place, bit);
        byte[] mac = flipped(seal.mac(), place, bit);
        assertThat(List.of(
                        new Seal(1, seal.previous(), AT, lines.toString(), seal.root(), seal.mac()),
                        new Seal(1, seal.previous(), AT, seal.leaves(), root, seal.mac()),
                        new Seal(1, seal.previous(), AT, seal.leaves(), seal.root(), mac),
                        new Seal(1, flipped(seal.previous(), place, bit), AT, seal.leaves(), seal.root(), seal.mac())))
                .noneMatch(changed -> changed.isWhole(KEY));
        assertThat(seal.isWhole(KEY)).isTrue();
    }

    private static byte[] flipped(byte[] bytes, int place, int bit) {
        byte[] other = bytes.clone();
        other[place % other.length] ^= (byte) (1 << bit);
        return other;
    }

    /** Who changes leaves and root together still lacks the key; who has another key makes another code. */
    @Property(tries = 50)
    void nobodyMakesASealWithoutTheKey(@ForAll @AlphaChars @StringLength(min = 32, max = 40) String another) {
        Seal forged = Seal.make(new SealKey(another), 1, Fingerprint.NOTHING, AT, List.of(Leaf.gone(1, 1)));
        assertThat(forged.isWhole(KEY)).isFalse();
        assertThat(forged.isWhole(new SealKey(another))).isTrue();
    }

    @Example
    void aKeyTooShortToHoldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealKey("x".repeat(31)))
                .withMessageContaining("yizhan.seal.key");
    }
}
