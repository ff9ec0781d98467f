package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Violation;

/**
 * Each invalid sample gives exactly the findings beside it: a line {@code code path} each, {@code -} for no path. Codes of
 * other rooms may stand there too; what reading finds begins with X.
 */
class InvalidSamplesTests {
    private static final Path FOLDER = Path.of("schemas/samples/invalid");
    private static final MessageReader READER = new StrictReader(1 << 21);

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesExactlyTheExpectedFindings(Path sample) throws IOException {
        List<Violation> findings = READER.read(Files.readAllBytes(sample), null).findings();
        assertThat(findings.stream().map(InvalidSamplesTests::line))
                .containsExactlyInAnyOrderElementsOf(expected(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhereAndInBothLanguages(Path sample) throws IOException {
        assertThat(READER.read(Files.readAllBytes(sample), null).findings()).allSatisfy(finding -> {
            assertThat(finding.zh()).matches("(?s).*\\p{IsHan}.*").doesNotContain("{0}", "cvc-", "null");
            assertThat(finding.en()).isNotBlank().doesNotContain("{0}", "cvc-", "null");
            assertThat(finding.line() != null || finding.code().equals("X501")).isTrue();
        });
    }

    @Test
    void areMany() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static List<String> expected(Path sample) throws IOException {
        String name = sample.getFileName().toString().replace(".xml", ".expected");
        return Files.readAllLines(FOLDER.resolve(name)).stream()
                .filter(line -> line.startsWith("X"))
                .toList();
    }

    private static String line(Violation finding) {
        return finding.code() + " " + (finding.path() == null ? "-" : finding.path());
    }
}
