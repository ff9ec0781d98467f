package org.yizhan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /** Codes that no test names yet. The list only ever grows shorter. */
    private static final Set<String> OWED =
            Set.of("A001", "A007", "A008", "D202", "D203", "D204", "D901", "D902", "D903", "D904", "D905", "D906");

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
        String tests = tests();
        assertThat(Rules.all())
                .filteredOn(rule -> !OWED.contains(rule.code()))
                .filteredOn(rule -> !tests.contains(rule.code()) && !tests.contains(((Enum<?>) rule).name()))
                .extracting(rule -> rule.code() + " " + rule)
                .isEmpty();
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

    private static String tests() throws IOException {
        StringBuilder tests = new StringBuilder();
        for (Path folder : List.of(Path.of("src/test"), Path.of("schemas/samples/invalid"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(RefusalCodesTests::namesCodes).toList()) {
                    tests.append(Files.readString(file));
                }
            }
        }
        return tests.toString();
    }

    private static boolean namesCodes(Path file) {
        return !file.endsWith("RefusalCodesTests.java")
                && file.toString().matches(".*(\\.java|\\.expected|manifest\\.txt)");
    }
}
