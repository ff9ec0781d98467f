package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yizhan.indicators.Indicator.Definition;

/** docs/indicators.md has the definitions as the code has them, with the limits of the settings' defaults. */
class IndicatorsDocumentTests {
    private static final Path PAGE = Path.of("docs/indicators.md");

    @Test
    void thePageHasEveryDefinitionInItsVersion() throws IOException {
        List<String> rows = new Indicators(15, 30, 15)
                .all().stream().map(indicator -> row(indicator.definition())).toList();
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")))
                .isEqualTo(rows);
    }

    @Test
    void idsAreUniqueAndBucketsWithinEach() {
        List<Definition> all = new Indicators(15, 30, 15)
                .all().stream().map(Indicator::definition).toList();
        assertThat(all).extracting(Definition::id).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(definition ->
                        assertThat(definition.buckets()).extracting("id").doesNotHaveDuplicates());
    }

    private static String row(Definition definition) {
        String buckets = definition.buckets().stream()
                .map(bucket -> (bucket.counts() ? "**" + bucket.id() + "**" : bucket.id()) + " "
                        + bucket.name().zh())
                .collect(Collectors.joining(", "));
        return "| `%s` | %d | %s · %s | %s<br>%s | %s |"
                .formatted(
                        definition.id(),
                        definition.version(),
                        definition.name().zh(),
                        definition.name().en(),
                        definition.text().zh(),
                        definition.text().en(),
                        buckets);
    }
}
