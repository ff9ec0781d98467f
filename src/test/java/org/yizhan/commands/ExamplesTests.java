package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.tables.ResourceText;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;

/** The programs that departments copy from: what they send is valid, they compile, they are short. */
class ExamplesTests {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Pattern CODE = Pattern.compile("\\b1199\\d{4}MB[0-9A-Z]{8}\\b");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Map<String, String> VALUES = Map.of(
            "id", UUID.randomUUID().toString(),
            "sender", "11990202MB00000033",
            "addressee", "11990202MB0000011X",
            "caseId",
                    CaseId.openedBy(
                                    new OrganisationCode("11990202MB00000033"),
                                    new MessageId(new UUID(0, 1)),
                                    YearMonth.of(2026, 11))
                            .value(),
            "now", "2026-11-23T09:00:00+08:00",
            "today", "2026-11-23");

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "notice", "opinion"})
    void everyMessageFitsTheContractOnceItsPlacesAreFilled(String name) throws IOException {
        String filled = PLACE.matcher(Files.readString(EXAMPLES.resolve("messages/" + name + ".xml")))
                .replaceAll(place -> VALUES.getOrDefault(place.group(1), "unknown-place"));

        Reading reading = new StrictReader(1 << 21).read(filled.getBytes(StandardCharsets.UTF_8), null);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.message()).isNotNull();
    }

    @Test
    void thereIsNoMessageThatIsNotTried() throws IOException {
        assertThat(files("messages", ".xml"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("notice.xml", "opinion.xml", "transfer.xml");
    }

    @Test
    void theJavaProgramsCompileWithoutAWarning(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            found,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "--release",
                                    "17",
                                    "-proc:none",
                                    "-Xlint:all,-classfile,-options,-path"),
                            null,
                            files.getJavaFileObjectsFromPaths(files("java", ".java")))
                    .call();

            assertThat(found.getDiagnostics().stream().filter(d -> d.getKind() != Diagnostic.Kind.NOTE))
                    .isEmpty();
            assertThat(compiled).isTrue();
        }
        assertThat(classes).isDirectoryContaining("glob:**/QueueDepartment.class");
    }

    @Test
    void everyOrganisationNamedIsOneOfTheDemoTerritory() throws IOException {
        String directory = ResourceText.read("/demo/directory.csv");
        for (Path page : Stream.concat(
                        files("", "").stream(),
                        Stream.of(
                                Path.of("README.md"),
                                Path.of("README.zh-CN.md"),
                                Path.of("docs/connect.md"),
                                Path.of("docs/connect.zh-CN.md")))
                .toList()) {
            CODE.matcher(Files.readString(page)).results().forEach(code -> {
                assertThat(new OrganisationCode(code.group()).isValid())
                        .as(page + " " + code.group())
                        .isTrue();
                assertThat(directory).as(page.toString()).contains("\n" + code.group() + ",");
            });
        }
    }

    @Test
    void eachProgramIsShortEnoughToCopyFrom() throws IOException {
        for (Path file : files("", "")) {
            if (file.toString().matches(".*\\.(java|py|sh)")) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(80);
            }
        }
    }

    @Test
    void thePageNamesEveryProgram() throws IOException {
        String page = Files.readString(EXAMPLES.resolve("README.md"));
        for (Path file : files("", "")) {
            String name = file.getFileName().toString();
            if (name.matches("(Bureau|.*Department)\\.java|.*_(amqp|stomp)\\.py|.*\\.sh")) {
                assertThat(page).contains(name);
            }
        }
    }

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(EXAMPLES.resolve(folder))) {
            return all.filter(file -> Files.isRegularFile(file)
                            && file.toString().endsWith(end)
                            && !file.toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }
}
