package org.yizhan.wire.checking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderTests {
    @Test
    void callsTheOneThatMovedOutOfOrder() {
        assertThat(Order.longest(new int[] {0, 5, 1, 2, 3})).containsExactly(true, false, true, true, true);
        assertThat(Order.longest(new int[] {1, 2, 3, 0})).containsExactly(true, true, true, false);
        assertThat(Order.longest(new int[] {0, 0, 1, 1})).containsOnly(true);
        assertThat(Order.longest(new int[0])).isEmpty();
    }

    /** Compared with trying every subset. */
    @Property
    void keepsAsManyAsCanBe(@ForAll @Size(max = 9) int @IntRange(max = 6) [] sequence) {
        boolean[] kept = Order.longest(sequence);
        int best = 0;
        for (int subset = 0; subset < 1 << sequence.length; subset++) {
            best = isOrdered(sequence, subset) ? Math.max(best, Integer.bitCount(subset)) : best;
        }
        int bits = 0;
        for (int i = 0; i < kept.length; i++) {
            bits |= kept[i] ? 1 << i : 0;
        }
        assertThat(isOrdered(sequence, bits)).isTrue();
        assertThat(Integer.bitCount(bits)).isEqualTo(best);
    }

    private static boolean isOrdered(int[] sequence, int subset) {
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < sequence.length; i++) {
            if ((subset >> i & 1) == 1) {
                if (sequence[i] < last) {
                    return false;
                }
                last = sequence[i];
            }
        }
        return true;
    }
}
