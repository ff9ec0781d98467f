package org.yizhan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.figures.Answer.FigureLine;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Indicator.Definition;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.indicators.Indicators;
import org.yizhan.indicators.Tally;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;

/** What is printed of a figure, and what is not (Art. 30 ¶3). */
class AnswerTests {
    private static final Definition REPEAT =
            new Indicators(15, 30, 15).find("repeat").orElseThrow().definition();
    private static final Definition DAYS =
            new Indicators(15, 30, 15).find("days-to-reply").orElseThrow().definition();

    private static Figure repeats(int repeats, int others, boolean guarded) {
        Tally tally = new Tally(REPEAT);
        for (int i = 0; i < repeats; i++) {
            tally.add(new Item("repeat", 1), guarded && i == 0);
        }
        for (int i = 0; i < others; i++) {
            tally.add(new Item("first", 1), false);
        }
        return tally.figure();
    }

    private static JsonNode json(Figure figure) {
        return JsonMapper.builder().build().valueToTree(Answer.line(figure, "/cases"));
    }

    @Test
    void numbersArePrintedAsNumbersWithTheirDefinition() {
        JsonNode line = json(repeats(1, 3, false));
        assertThat(line.path("numerator").isInt()).isTrue();
        assertThat(line.path("numerator").asInt()).isEqualTo(1);
        assertThat(line.path("denominator").asInt()).isEqualTo(4);
        assertThat(line.path("value").decimalValue()).isEqualByComparingTo("25");
        assertThat(line.path("definition").asText()).isEqualTo(REPEAT.text().zh());
        assertThat(line.path("definitionEn").asText()).isEqualTo(REPEAT.text().en());
        assertThat(line.path("cases").asText()).isEqualTo("/cases");
    }

    /** Neither the few nor anything from which they follow by subtraction. */
    @Test
    void fewWithAProtectedOneAreNotInTheAnswerAtAll() {
        JsonNode line = json(repeats(2, 40, true));
        assertThat(line.path("numerator").asText()).isEqualTo("<5");
        assertThat(line.path("denominator").asInt()).isEqualTo(42);
        assertThat(line.has("value")).isFalse();
        assertThat(line.path("buckets"))
                .extracting(bucket -> bucket.path("count").asText())
                .containsExactly("<5", "*");
        assertThat(line.toString()).doesNotContain("40");
    }

    @Test
    void theTableWithholdsTheSame() {
        assertThat(table(repeats(2, 40, true)))
                .contains("numerator,分子,numerator,<5", "first,初次,first time,*")
                .doesNotContain(",40,", ",2,重复", ",value,");
    }

    @Test
    void ofNothingThereIsNoRateAndNoMedian() {
        FigureLine line = Answer.line(new Tally(DAYS).figure(), "/cases");
        assertThat(line.denominator()).isEqualTo(0);
        assertThat(line.value()).isNull();
        assertThat(line.median()).isNull();
        assertThat(line.ninetyPercent()).isNull();
    }

    @Test
    void theTableBeginsWithAByteOrderMarkAndEndsItsLinesAsSpreadsheetsExpect() {
        String table = table(repeats(1, 1, false));
        assertThat(table).startsWith("\uFEFF指标 indicator,").endsWith("\r\n");
        assertThat(table.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    private static String table(Figure figure) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Format.CSV.write(new Book(List.of(FigureTable.of(List.of(figure), List.of()))), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
