package org.yizhan.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Figure.Count;
import org.yizhan.indicators.Indicator.Definition;

/**
 * Figures as JSON.
 *
 * @param asOf the instant up to which things were known
 */
record Answer(OffsetDateTime asOf, LocalDate from, LocalDate to, List<FigureLine> figures) {

    /**
     * One figure with its definition.
     *
     * @param numerator a number; or {@code <5} or {@code *}, withheld
     * @param cases the address of the cases behind it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureLine(
            String id,
            int version,
            String name,
            String nameEn,
            String definition,
            String definitionEn,
            Object numerator,
            Object denominator,
            @Nullable BigDecimal value,
            @Nullable Integer median,
            @Nullable Integer ninetyPercent,
            List<BucketLine> buckets,
            String cases) {}

    /** One sort of what was counted. */
    record BucketLine(String id, String name, String nameEn, Object count) {}

    static FigureLine line(Figure figure, String cases) {
        Definition definition = figure.definition();
        return new FigureLine(
                definition.id(),
                definition.version(),
                definition.name().zh(),
                definition.name().en(),
                definition.text().zh(),
                definition.text().en(),
                printed(figure.numerator()),
                printed(figure.denominator()),
                figure.value(),
                figure.median(),
                figure.ninety(),
                definition.buckets().stream()
                        .map(bucket -> new BucketLine(
                                bucket.id(), bucket.name().zh(), bucket.name().en(), printed(figure.bucket(bucket))))
                        .toList(),
                cases);
    }

    private static Object printed(Count count) {
        return count.number() == null ? count.toString() : count.number();
    }
}
