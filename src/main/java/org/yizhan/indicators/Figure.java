package org.yizhan.indicators;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.indicators.Indicator.Bucket;
import org.yizhan.indicators.Indicator.Definition;

/**
 * A figure with all that it is made of.
 *
 * @param buckets counts by bucket, in the definition's order
 * @param numerator of a share the buckets that count; of a spread the sum of the numbers
 * @param value of a share per cent, of a spread the mean, with one decimal; null of nothing, or if withheld
 * @param median of a spread; {@code ninety} what 90 % do not exceed
 */
public record Figure(
        Definition definition,
        Map<String, Count> buckets,
        Count numerator,
        Count denominator,
        @Nullable BigDecimal value,
        @Nullable Integer median,
        @Nullable Integer ninety) {

    public Count bucket(Bucket bucket) {
        return Objects.requireNonNull(buckets.get(bucket.id()));
    }

    /**
     * A number as it may be printed.
     *
     * @param number null: withheld, because it would tell of a protected case (Art. 30 ¶3)
     * @param few withheld for being less than five; else withheld because it would give away one that is
     */
    public record Count(@Nullable Integer number, boolean few) {
        static Count of(int number) {
            return new Count(number, false);
        }

        static Count withheld(int number) {
            return new Count(null, number < Tally.FEW);
        }

        /** The number, {@code <5}, or {@code *}. */
        @Override
        public String toString() {
            return number == null ? few ? "<" + Tally.FEW : "*" : number.toString();
        }
    }
}
