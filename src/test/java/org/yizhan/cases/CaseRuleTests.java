package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Violation;

/** Every rule has a stable code, says in both languages what to do, and is provoked by a test. */
class CaseRuleTests {
    private static final String TESTS = tests();

    private static String tests() {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/yizhan/cases"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("CaseRuleTests.java"))
                    .map(CaseRuleTests::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Violation.Rule> rules() {
        return Stream.of(
                        CaseRule.values(),
                        AsideRule.values(),
                        RepeatRule.values(),
                        UpwardRule.values(),
                        MatterRule.values())
                .flatMap(Stream::of);
    }

    @Test
    void codesAreUnique() {
        assertThat(rules().map(Violation.Rule::code)).doesNotHaveDuplicates().allMatch(code -> code.matches("C\\d{3}"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isProvokedByATest(Violation.Rule rule) {
        assertThat(TESTS).contains(rule.getClass().getSimpleName() + "." + rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fillsEveryPlaceInBothLanguages(Violation.Rule rule) {
        Violation violation = rule.at("/x", "一", "二", "三", "四");
        assertThat(violation.zh()).doesNotContain("{").matches(".*\\p{IsHan}.*");
        assertThat(violation.en()).doesNotContain("{").matches(".*[a-z].*");
        assertThat(violation.severity()).isEqualTo(rule.wording().severity());
    }
}
