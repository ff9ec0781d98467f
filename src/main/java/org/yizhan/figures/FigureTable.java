package org.yizhan.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Indicator.Definition;

/** Figures as CSV: a row for each number, with a byte order mark, by which spreadsheets know the encoding. */
final class FigureTable {
    private static final String HEADER =
            "indicator,version,name,nameEn,cell,cellName,cellNameEn,number,definition,definitionEn";

    private FigureTable() {}

    static String of(List<Figure> figures) {
        return Stream.concat(Stream.of(HEADER), figures.stream().flatMap(FigureTable::rows))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static Stream<String> rows(Figure figure) {
        Stream<String> whole = Stream.of(
                        row(figure, "numerator", "分子", "numerator", figure.numerator()),
                        row(figure, "denominator", "分母", "denominator", figure.denominator()),
                        row(figure, "value", "值", "value", figure.value()),
                        row(figure, "median", "中位数", "median", figure.median()),
                        row(figure, "ninetyPercent", "90%分位数", "90 % at most", figure.ninety()))
                .flatMap(List::stream);
        Stream<String> buckets = figure.definition().buckets().stream()
                .flatMap(bucket ->
                        row(
                                figure,
                                bucket.id(),
                                bucket.name().zh(),
                                bucket.name().en(),
                                figure.bucket(bucket))
                                .stream());
        return Stream.concat(whole, buckets);
    }

    private static List<String> row(Figure figure, String cell, String zh, String en, @Nullable Object number) {
        Definition definition = figure.definition();
        return number == null
                ? List.of()
                : List.of(Stream.of(
                                definition.id(),
                                definition.version(),
                                definition.name().zh(),
                                definition.name().en(),
                                cell,
                                zh,
                                en,
                                number,
                                definition.text().zh(),
                                definition.text().en())
                        .map(value -> '"' + value.toString().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
    }
}
