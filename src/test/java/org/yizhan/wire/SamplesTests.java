package org.yizhan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

class SamplesTests {
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}M[A-Z]\\w{8}\\b");
    private static final String GATEWAY = "11990000MB0000019F";

    @ParameterizedTest
    @MethodSource("org.yizhan.wire.Samples#valid")
    void isValid(Path sample) throws IOException {
        Samples.assertValid(new ByteArrayInputStream(Files.readAllBytes(sample)));
    }

    @Test
    void showEveryKind() {
        Set<String> shown = Samples.valid().stream().map(SamplesTests::root).collect(Collectors.toSet());

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageKind.values())
                        .map(MessageKind::element)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.yizhan.wire.Samples#valid")
    void namesOrganisationsOfTheDemoDirectory(Path sample) throws IOException {
        Set<String> directory = codes(Files.readString(Path.of("src/main/resources/demo/directory.csv")));
        Set<String> named = codes(Files.readString(sample, StandardCharsets.ISO_8859_1));

        named.removeIf(code -> code.startsWith("91") || code.equals(GATEWAY));
        assertThat(directory).containsAll(named);
        assertThat(named).allMatch(code -> new OrganisationCode(code).isValid());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter",
                "anonymous",
                "joint",
                "organisation",
                "agent",
                "foreigner",
                "visit-seven-representatives",
                "assign",
                "direct",
                "accusation",
                "litigation",
                "rare-characters-gb18030"
            })
    void showTransfersOfThatSort(String sort) {
        assertThat(Samples.bytes("transfer-" + sort)).isNotEmpty();
    }

    @Test
    void oneTransferIsInGb18030WithCharactersThatGbkLacks() {
        Charset gb18030 = Charset.forName("GB18030");
        String text = new String(Samples.bytes("transfer-rare-characters-gb18030"), gb18030);

        assertThat(text).contains("encoding=\"GB18030\"", "𠮷㛃䶮", "𠔌场湾");
        assertThat(Charset.forName("GBK").newEncoder().canEncode(text)).isFalse();
    }

    @Test
    void areListedByKind() throws IOException {
        String index = Files.readString(Path.of("schemas/README.md"));

        assertThat(MessageKind.values())
                .allMatch(kind -> index.contains("| `" + kind.element() + "` | " + kind.chinese() + " |"));
        assertThat(Samples.valid()).allMatch(sample -> index.contains("(samples/valid/" + sample.getFileName() + ")"));
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String root(Path sample) {
        try {
            XMLStreamReader reader = XMLInputFactory.newFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(Files.readAllBytes(sample)));
            reader.nextTag();
            return reader.getLocalName();
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError(sample.toString(), e);
        }
    }
}
