package org.yizhan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.Violation.Rule;

/**
 * docs/refusal-codes.md lists the rules as the code has them. After a change write it anew: {@code mvn test
 * -Dtest=RefusalCodesTests -Dyizhan.docs.write=true}.
 */
class RefusalCodesTests {
    private static final Path PAGE = Path.of("docs/refusal-codes.md");

    /** Where the tests of a class begin; a constant or a step above them provokes nothing. */
    private static final Pattern FIRST_TEST = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|Property)\\b");

    private static final Pattern NAME = Pattern.compile("\\b(\\w++)(?=\\.(\\w++))?");

    @Test
    void thePageListsEveryCode() throws IOException {
        if (Boolean.getBoolean("yizhan.docs.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).content().isEqualTo(page());
    }

    @Test
    void codesAreUnique() {
        assertThat(Rules.all()).hasSizeGreaterThan(40).extracting(Rule::code).doesNotHaveDuplicates();
    }

    @Test
    void everyCodeIsProvokedByATest() throws IOException {
        Set<String> named = namedByTests();
        assertThat(Rules.all())
                .filteredOn(rule -> !named.contains(rule.code()) && !named.contains(constant(rule)))
                .extracting(rule -> rule.code() + " " + rule)
                .isEmpty();
    }

    /** The constant with the name of its rules: that alone is too common a word. */
    private static String constant(Rule rule) {
        Enum<?> constant = (Enum<?>) rule;
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static String page() {
        return """
                # Refusal and warning codes 拒收与提示代码

                REFUSE: the message is not accepted; correct it and send it again, it may keep its id. WARN: accepted, a
                person should look at it. Texts hold the places {0}, {1} … for names and values. Codes never change
                their meaning. REFUSE 拒收，改正后可用原编号重发；WARN 提示，报文已接收。

                | code | | 中文 | English | when |
                |---|---|---|---|---|
                """
                + Rules.all().stream().map(RefusalCodesTests::row).collect(Collectors.joining());
    }

    private static String row(Rule rule) {
        return Stream.of(
                        rule.code(),
                        rule.wording().severity().name(),
                        rule.wording().zh(),
                        rule.wording().en(),
                        Rules.when(rule))
                .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The words and the pairs of a name and its part that a test says from its first test on, or a sample must yield. */
    private static Set<String> namedByTests() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path folder : List.of(Path.of("src/test"), Path.of("schemas/samples/invalid"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(RefusalCodesTests::namesCodes).toList()) {
                    String text = file.toString().endsWith(".java") ? ofTests(file) : Files.readString(file);
                    NAME.matcher(text).results().forEach(name -> {
                        named.add(name.group(1));
                        named.add(name.group(1) + "." + name.group(2));
                    });
                }
            }
        }
        return named;
    }

    private static String ofTests(Path source) throws IOException {
        String text = Files.readString(source);
        Matcher first = FIRST_TEST.matcher(text);
        return first.find() ? text.substring(first.start()) : "";
    }

    private static boolean namesCodes(Path file) {
        return !file.endsWith("RefusalCodesTests.java")
                && file.toString().matches(".*(\\.java|\\.expected|manifest\\.txt)");
    }
}
