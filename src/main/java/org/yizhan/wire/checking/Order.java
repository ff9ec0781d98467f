package org.yizhan.wire.checking;

/** Which of a sequence's members are in order, if as few as possible are to be called out of order. */
final class Order {
    private Order() {}

    /** True for the members of a longest subsequence that never falls. */
    static boolean[] longest(int[] sequence) {
        int[] ends = new int[sequence.length];
        int[] previous = new int[sequence.length];
        int length = 0;
        for (int i = 0; i < sequence.length; i++) {
            int at = firstGreater(sequence, ends, length, sequence[i]);
            previous[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        boolean[] inOrder = new boolean[sequence.length];
        int at = length == 0 ? -1 : ends[length - 1];
        while (at >= 0) {
            inOrder[at] = true;
            at = previous[at];
        }
        return inOrder;
    }

    /** Index of the first of the ends whose value is greater; {@code length} if there is none. */
    private static int firstGreater(int[] sequence, int[] ends, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequence[ends[middle]] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
