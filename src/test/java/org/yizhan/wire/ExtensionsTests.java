package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.wire.Fault.found;
import static org.yizhan.wire.Fault.read;
import static org.yizhan.wire.Fault.with;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.wire.LetterWriter.Envelope;
import org.yizhan.wire.writing.XmlLetterWriter;

/** What the contract does not know is read past, and arrives character for character. */
class ExtensionsTests {
    private static final MessageId ID = MessageId.of("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001");
    private static final OrganisationCode CODE = new OrganisationCode("11990000MB0000019F");
    private static final String STRANGE =
            "<p:score xmlns:p=\"urn:province:9\" p:by='甲&#10;乙' level=\"3\">\r\n <p:mode>x</p:mode><!-- 附注 -->"
                    + "<![CDATA[<header>]]>&amp;𠮷</p:score><plain xmlns=\"urn:other\"/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                STRANGE,
                "",
                " \n ",
                "<a xmlns='urn:a'><a><a/></a></a>",
                "<x:a xmlns:x='urn:x' xmlns='urn:yizhan:exchange:1'/>",
                "<a xmlns='http://www.w3.org/1999/xhtml' lang='zh'>text <b>bold</b></a>",
                "<a xmlns='urn:a' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:a a.xsd'/>"
            })
    void changeNothingOfWhatIsRead(String extensions) {
        for (String place : new String[] {"</petition>", "</Transfer>"}) {
            Reading reading = read(with(place, "<extensions>" + extensions + "</extensions>" + place));
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.message()).isEqualTo(read(TestTexts.TRANSFER).message());
        }
    }

    @Test
    void aPetitionsExtensionsArriveInTheAssignmentUntouched() {
        String letter = write(
                new Assignment(
                        ID,
                        CODE,
                        "ab".repeat(32),
                        TransferMode.TRANSFER,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        new RoutingNote(null, "R1", "待分办", "triage")),
                with("</petition>", "<extensions>" + STRANGE + "</extensions></petition>"));
        assertThat(letter).contains("<extensions>" + STRANGE + "</extensions>");
        Samples.assertValid(new ByteArrayInputStream(letter.getBytes(UTF_8)));
    }

    @Test
    void aMessagesExtensionsArriveInWhatIsRelayedUntouched() {
        String letter = write(
                new Relayed(ID, CODE, MessageKind.TRANSFER, "cd".repeat(32), Instant.EPOCH, List.of()),
                with("</Transfer>", "<extensions>" + STRANGE + "</extensions></Transfer>"));
        assertThat(letter).contains("<extensions>" + STRANGE + "</extensions></Transfer>");
    }

    /** Elements of the contract, or of no namespace, are a mistake of the sender and not an extension. */
    @Test
    void holdOnlyElementsOfOtherNamespaces() {
        assertThat(found(with("</Transfer>", "<extensions><mode/><a xmlns=''/></extensions></Transfer>")))
                .containsExactly("X313 40:13 /Transfer/extensions/mode", "X313 40:20 /Transfer/extensions/a");
        assertThat(found(with("</Transfer>", "<extensions>字</extensions></Transfer>")))
                .containsExactly("X310 40:1 /Transfer/extensions");
        assertThat(found(with("</Transfer>", "<extensions lang='zh'/></Transfer>")))
                .containsExactly("X312 40:1 /Transfer/extensions/@lang");
    }

    /** They come last; a second group of them, or one in the middle, is no place for anything. */
    @Test
    void standOnceAtTheEnd() {
        assertThat(found(with("</Transfer>", "<extensions/><extensions/></Transfer>")))
                .containsExactly("X308 40:14 /Transfer/extensions[2]");
        assertThat(found(with("<mode>", "<extensions/><mode>"))).containsExactly("X307 10:3 /Transfer/extensions");
        assertThat(found(with("</header>", "<extensions/></header>")))
                .containsExactly("X306 9:3 /Transfer/header/extensions");
    }

    /** A schema of the sender's own could make a validator believe anything; only the hint where to find it may stay. */
    @ParameterizedTest
    @ValueSource(strings = {"xsi:type='a:b' xmlns:a='urn:a'", "xsi:nil='true'"})
    void mayNotTurnTheValidatorAgainstTheContract(String attribute) {
        String xsi = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' ";
        String text = with(
                "</Transfer>", "<extensions><a xmlns='urn:a'><b" + xsi + attribute + "/></a></extensions></Transfer>");
        assertThat(read(text).findings()).singleElement().satisfies(only -> {
            assertThat(only.code()).isEqualTo("X312");
            assertThat(only.path()).startsWith("/Transfer/extensions/a/b/@");
        });
    }

    private static String write(GatewayContent content, String source) {
        Envelope envelope = new Envelope(new LetterId(new UUID(1, 2)), CODE, CODE, null, 1, Instant.EPOCH, false);
        byte[] letter = new XmlLetterWriter().write(envelope, content, new Original(source.getBytes(UTF_8), "UTF-8"));
        return new String(letter, UTF_8);
    }
}
