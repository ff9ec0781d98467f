package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code check} without a gateway. */
class CheckCommandTests {
    private static final Path VALID = Path.of("schemas/samples/valid");
    private static final Path INVALID = Path.of("schemas/samples/invalid");

    @TempDir
    private Path folder;

    /** All but the delivery receipt, which a neighbouring gateway sends back. */
    private static final Pattern GATEWAYS_OWN = Pattern.compile("(assignment|deadline-receipt|dispute-notice|relayed"
            + "|reminder|submission-receipt|succession-notice|supervision-draft|urgent-notice).*");

    static List<Path> valid() throws IOException {
        return messages(VALID).stream().filter(file -> !isGatewaysOwn(file)).toList();
    }

    static List<Path> gatewaysOwn() throws IOException {
        return messages(VALID).stream().filter(CheckCommandTests::isGatewaysOwn).toList();
    }

    static List<Path> invalid() throws IOException {
        return messages(INVALID);
    }

    private static boolean isGatewaysOwn(Path file) {
        return GATEWAYS_OWN.matcher(file.getFileName().toString()).matches();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aSampleOfTheContractFits(Path file) {
        Ran ran = Ran.command("check", file.toString());

        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains(file + ": 符合模式 / fits the schema");
    }

    @ParameterizedTest
    @MethodSource("gatewaysOwn")
    void whatOnlyTheGatewayWritesIsToldFromWhatCanBeSubmitted(Path file) {
        Ran ran = Ran.command("check", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> line.startsWith("  ")))
                .singleElement()
                .asString()
                .startsWith("  X303")
                .contains("written by the gateway alone");
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void everyViolationIsPrintedWithItsPlaceInBothLanguages(Path file) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file.toString().replace(".xml", ".expected"))).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        Ran ran = Ran.command("check", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains(file + ": 有错误 / faulty");
        List<String> findings =
                ran.out().lines().filter(line -> line.startsWith("  ")).toList();
        assertThat(findings)
                .hasSameSizeAs(expected)
                .allMatch(line -> line.matches("  [A-Z]\\d{3} (\\d+:\\d+|-:-) .*\\p{IsHan}.* / .*"));
        for (String line : expected) {
            String code = line.substring(0, 4);
            assertThat(findings).as(line).anyMatch(finding -> finding.startsWith("  " + code));
        }
    }

    @Test
    void theWorstOfSeveralFilesIsTheStatusAndAllAreJudged() {
        Ran ran = Ran.command(
                "check",
                VALID.resolve("notice-accepted.xml").toString(),
                INVALID.resolve("cut-off.xml").toString(),
                VALID.resolve("recall.xml").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> line.endsWith("fits the schema")))
                .hasSize(2);
        assertThat(ran.out().lines().filter(line -> line.endsWith("faulty"))).hasSize(1);
    }

    @Test
    void readsTheEncodingThatTheDocumentDeclares() throws IOException {
        String text = Files.readString(VALID.resolve("transfer-letter.xml"))
                .replace("encoding=\"UTF-8\"", "encoding=\"GB18030\"");
        Path file = Files.write(folder.resolve("gb.xml"), text.getBytes(Charset.forName("GB18030")));

        assertThat(Ran.command("check", file.toString()).status()).isZero();
        Files.writeString(file, text);
        assertThat(Ran.command("check", file.toString()).status())
                .as("UTF-8 bytes that call themselves GB18030")
                .isEqualTo(1);
    }

    @Test
    void aFileOverTheLimitIsRefusedWithoutBeingParsed() throws IOException {
        Path file = Files.writeString(folder.resolve("large.xml"), "<a>" + "字".repeat(800_000) + "</a>");

        Ran ran = Ran.command("check", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> line.startsWith("  "))).hasSize(1);
    }

    @Test
    void anEmptyFileIsAnAnswerNotATrace() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.xml"));

        Ran ran = Ran.command("check", file.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.everything()).contains("faulty").doesNotContain("\tat ");
    }

    @Test
    void aFolderIsNotAMessage() {
        Ran ran = Ran.command("check", folder.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).doesNotContain("\tat ");
    }

    private static List<Path> messages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }
}
