package org.yizhan.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.yizhan.indicators.Figure.Count;
import org.yizhan.indicators.Indicator.Bucket;
import org.yizhan.indicators.Indicator.Definition;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.indicators.Indicator.Shape;

/**
 * Counts one indicator's items, in a memory that does not grow with the cases. A bucket of fewer than five with a protected
 * case among them is withheld from who may not see that case; with it go all the other buckets and the numerator, which
 * would give it away by subtraction, and of fewer than five in all the whole.
 */
public final class Tally {
    static final int FEW = 5;

    private final Definition definition;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> guarded = new LinkedHashMap<>();
    /** How often each number was measured. */
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();

    public Tally(Definition definition) {
        this.definition = definition;
        definition.buckets().forEach(bucket -> counts.put(bucket.id(), 0));
    }

    /**
     * Counts one thing more.
     *
     * @param isGuarded its case is protected, and not the viewer's to see
     */
    public void add(Item item, boolean isGuarded) {
        counts.merge(item.bucket(), 1, Integer::sum);
        if (isGuarded) {
            guarded.merge(item.bucket(), 1, Integer::sum);
        }
        if (definition.shape() == Shape.SPREAD) {
            numbers.merge(item.value(), 1, Integer::sum);
        }
    }

    public Figure figure() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean withheld = guarded.keySet().stream().anyMatch(bucket -> count(bucket) < FEW);
        int numerator = definition.shape() == Shape.SHARE ? counted() : sum();
        if (withheld) {
            return new Figure(
                    definition,
                    buckets(Count::withheld),
                    Count.withheld(numerator),
                    all < FEW ? Count.withheld(all) : Count.of(all),
                    null,
                    null,
                    null);
        }
        return new Figure(
                definition,
                buckets(Count::of),
                Count.of(numerator),
                Count.of(all),
                value(numerator, all),
                atMost(all, 50),
                atMost(all, 90));
    }

    private Map<String, Count> buckets(IntFunction<Count> printed) {
        Map<String, Count> buckets = new LinkedHashMap<>();
        counts.forEach((bucket, number) -> buckets.put(bucket, printed.apply(number)));
        return buckets;
    }

    private int count(String bucket) {
        return Objects.requireNonNull(counts.get(bucket));
    }

    private int counted() {
        return definition.buckets().stream()
                .filter(Bucket::counts)
                .mapToInt(bucket -> count(bucket.id()))
                .sum();
    }

    private int sum() {
        return numbers.entrySet().stream()
                .mapToInt(number -> number.getKey() * number.getValue())
                .sum();
    }

    private @Nullable BigDecimal value(int numerator, int all) {
        if (all == 0) {
            return null;
        }
        int scale = definition.shape() == Shape.SHARE ? 100 : 1;
        return BigDecimal.valueOf((long) numerator * scale).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    /** The least number that is not exceeded by that many per cent of those measured. */
    private @Nullable Integer atMost(int all, int percent) {
        int rank = 0;
        for (Map.Entry<Integer, Integer> number : numbers.entrySet()) {
            rank += number.getValue();
            if ((long) rank * 100 >= (long) all * percent) {
                return number.getKey();
            }
        }
        return null;
    }
}
