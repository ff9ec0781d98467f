package org.yizhan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.cases.DutyKind;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.MessageKind.Origin;

/** The table of the Regulation names what there is: no row without its rule and its test, no kind and no duty without a row. */
class RegulationTests {
    private static final Path PAGE = Path.of("docs/regulation.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| `([^|`]+)` \\| `([^|`]+)` \\|$");

    private record Row(String article, String duty, String kinds, String rule, String test) {}

    private static List<Row> rows() {
        Matcher matcher = ROW.matcher(text(PAGE));
        List<Row> rows = new ArrayList<>();
        while (matcher.find()) {
            rows.add(new Row(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5)));
        }
        return rows;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasItsRuleAndItsTest(Row row) {
        assertThat(Path.of("src/main/java/org/yizhan").resolve(row.rule())).isRegularFile();
        assertThat(Path.of("src/test/java/org/yizhan").resolve(row.test())).isRegularFile();
        assertThat(text(Path.of("src/test/java/org/yizhan").resolve(row.test())))
                .containsPattern("@(Test|Property|ParameterizedTest)");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesKindsThatThereAre(Row row) {
        if (!row.kinds().equals("every kind")) {
            Stream.of(row.kinds().split(", "))
                    .forEach(kind -> assertThat(MessageKind.ofElement(kind)).isNotNull());
        }
    }

    /** Every line of the table could be read, or the table would prove nothing about it. */
    @Test
    void everyLineIsRead() {
        long lines = text(PAGE).lines().filter(line -> line.startsWith("| ")).count();
        assertThat(rows()).hasSize((int) lines - 1);
    }

    @Test
    void everyKindHasARow() {
        Set<String> inRows = rows().stream()
                .flatMap(row -> Stream.of(row.kinds().split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.of(MessageKind.values())
                        .filter(kind -> kind.origin() != Origin.GATEWAY)
                        .map(MessageKind::element))
                .allMatch(inRows::contains);
    }

    @Test
    void everyDutyHasARow() {
        String page = text(PAGE);
        assertThat(DutyKind.ids()).allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
    }
}
