package org.yizhan.indicators;

import java.util.List;
import java.util.stream.Stream;
import org.yizhan.facts.CaseFacts;
import org.yizhan.messages.Violation.Words;

/** What is measured: it sorts what a case gives into its buckets, of which the figure is made. */
public interface Indicator {

    /** How the buckets become a figure. */
    enum Shape {
        /** The buckets that count, of all. */
        SHARE,
        /** A number for each case: its sum and mean, its median and what 90 % do not exceed. */
        SPREAD
    }

    /**
     * One sort of what is counted.
     *
     * @param counts it belongs to the numerator, not to the denominator alone
     */
    record Bucket(String id, Words name, boolean counts) {}

    /**
     * What is printed with every figure.
     *
     * @param id never changes its meaning
     * @param version goes up whenever a figure may come out otherwise
     * @param text what is counted, of what, and in which period; with the limits in force
     */
    record Definition(String id, int version, Words name, Words text, Shape shape, List<Bucket> buckets) {}

    /**
     * One thing counted.
     *
     * @param bucket the id of one of the definition's
     * @param value 1 of a share; of a spread the number measured
     */
    record Item(String bucket, int value) {}

    Definition definition();

    /** True if it has to be known of which cases others are repeats. */
    default boolean looksForRepeats() {
        return false;
    }

    /** What the case gives; nothing if it does not concern the question. */
    Stream<Item> items(CaseFacts facts, Question question);
}
