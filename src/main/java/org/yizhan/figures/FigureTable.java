package org.yizhan.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Figure.Count;
import org.yizhan.indicators.Indicator.Definition;
import org.yizhan.messages.Violation.Words;
import org.yizhan.sheets.Cell;
import org.yizhan.sheets.Sheet;
import org.yizhan.sheets.Sheet.Column;

/** Figures as a table: a row for each number, with the definition that it is of. */
public final class FigureTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("指标", "indicator", 22),
            new Column("版本", "version", 9),
            new Column("名称", "name", 26),
            new Column("英文名称", "nameEn", 26),
            new Column("项", "cell", 18),
            new Column("项名称", "cellName", 16),
            new Column("项英文名称", "cellNameEn", 22),
            new Column("数", "number", 10),
            new Column("定义", "definition", 60),
            new Column("英文定义", "definitionEn", 70));

    private FigureTable() {}

    /**
     * A row for each number of each figure.
     *
     * @param preface lines above the table
     */
    public static Sheet of(List<Figure> figures, List<String> preface) {
        List<List<Cell>> rows = figures.stream().flatMap(FigureTable::rows).toList();
        return new Sheet(new Words("指标", "Indicators"), preface, COLUMNS, rows);
    }

    private static Stream<List<Cell>> rows(Figure figure) {
        Stream<List<Cell>> whole = Stream.of(
                        row(figure, "numerator", new Words("分子", "numerator"), printed(figure.numerator())),
                        row(figure, "denominator", new Words("分母", "denominator"), printed(figure.denominator())),
                        row(figure, "value", new Words("值", "value"), number(figure.value())),
                        row(figure, "median", new Words("中位数", "median"), number(figure.median())),
                        row(figure, "ninetyPercent", new Words("90%分位数", "90 % at most"), number(figure.ninety())))
                .flatMap(List::stream);
        Stream<List<Cell>> buckets = figure.definition().buckets().stream()
                .flatMap(bucket -> row(figure, bucket.id(), bucket.name(), printed(figure.bucket(bucket))).stream());
        return Stream.concat(whole, buckets);
    }

    /** None for what a figure does not have: a share has no median, and of nothing there is no value. */
    private static List<List<Cell>> row(Figure figure, String cell, Words name, @Nullable Cell number) {
        Definition definition = figure.definition();
        return number == null
                ? List.of()
                : List.of(List.of(
                        Cell.text(definition.id()),
                        Cell.count(definition.version()),
                        Cell.text(definition.name().zh()),
                        Cell.text(definition.name().en()),
                        Cell.text(cell),
                        Cell.text(name.zh()),
                        Cell.text(name.en()),
                        number,
                        Cell.text(definition.text().zh()),
                        Cell.text(definition.text().en())));
    }

    private static Cell printed(Count count) {
        return count.number() == null ? Cell.text(count.toString()) : Cell.count(count.number());
    }

    private static @Nullable Cell number(@Nullable BigDecimal number) {
        return number == null ? null : Cell.decimal(number);
    }

    private static @Nullable Cell number(@Nullable Integer number) {
        return number == null ? null : Cell.count(number);
    }
}
