package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Content;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.wire.LetterWriter.Envelope;
import org.yizhan.wire.writing.XmlLetterWriter;

/** Each sample of schemas/samples/valid is read into the vocabulary, or refused because only the gateway writes it. */
class SampleReadingTests {
    private static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    private static final MessageReader READER = new StrictReader(1 << 21);

    static List<Path> received() {
        return Samples.valid().stream()
                .filter(sample -> kind(sample).origin() != MessageKind.Origin.GATEWAY)
                .toList();
    }

    static List<Path> written() {
        return Samples.valid().stream()
                .filter(sample -> kind(sample).origin() == MessageKind.Origin.GATEWAY)
                .filter(sample -> kind(sample) != MessageKind.DELIVERY_RECEIPT)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("received")
    void isReadIntoTheVocabulary(Path sample) {
        Reading reading = READER.read(Samples.read(sample), null);
        assertThat(reading.findings()).isEmpty();
        Message message = Objects.requireNonNull(reading.message());
        assertThat(message.kind()).isEqualTo(kind(sample)).isEqualTo(reading.kind());
        assertThat(message.header().id()).isEqualTo(reading.id());
        assertThat(message.header().sender()).isEqualTo(reading.sender());
        assertThat(message.header().sender().isValid()).isTrue();
        assertThat(reading.parsed()).isTrue();
        assertThat(reading.stateSecret()).isFalse();
    }

    /** It may only come from the gateway itself; what it says of itself is still named in the refusal. */
    @ParameterizedTest
    @MethodSource("written")
    void isRefusedAsTheGatewaysOwn(Path sample) {
        Reading reading = READER.read(Samples.read(sample), null);
        assertThat(reading.message()).isNull();
        assertThat(reading.findings()).extracting(found -> found.code()).containsExactly("X303");
        assertThat(reading.kind()).isEqualTo(kind(sample));
        assertThat(reading.id()).isNotNull();
    }

    /** Relayed to another participant the message is whole: taken out again it reads as the same message. */
    @ParameterizedTest
    @MethodSource("received")
    void readsTheSameOutOfWhatIsRelayed(Path sample) {
        byte[] bytes = Samples.read(sample);
        Reading reading = READER.read(bytes, null);
        Relayed relayed = new Relayed(
                Objects.requireNonNull(reading.id()), GATEWAY, kind(sample), "ab".repeat(32), Instant.EPOCH, List.of());
        Envelope envelope = new Envelope(new LetterId(new UUID(1, 2)), GATEWAY, GATEWAY, null, 1, Instant.EPOCH, false);
        String letter = new String(
                new XmlLetterWriter()
                        .write(envelope, relayed, new Original(bytes, Objects.requireNonNull(reading.charset()))),
                UTF_8);
        String inside =
                letter.substring(letter.indexOf("<message>") + "<message>".length(), letter.lastIndexOf("</message>"));
        assertThat(READER.read(inside.getBytes(UTF_8), null).message()).isEqualTo(reading.message());
    }

    /** Systems differ in encoding; what they say does not. */
    @ParameterizedTest
    @MethodSource("received")
    void saysTheSameInEveryEncoding(Path sample) {
        Reading reading = READER.read(Samples.read(sample), null);
        Charset written = Charset.forName(Objects.requireNonNull(reading.charset()));
        String text = new String(Samples.read(sample), written).replaceFirst("<\\?xml[^>]*\\?>", "");
        for (String other : List.of("UTF-8", "UTF-16LE", "GB18030")) {
            assertThat(READER.read(text.getBytes(Charset.forName(other)), other).message())
                    .isEqualTo(reading.message());
        }
    }

    @Test
    void coverEveryKindOfContent() {
        assertThat(received().stream()
                        .map(sample -> Objects.requireNonNull(
                                        READER.read(Samples.read(sample), null).message())
                                .content())
                        .map(Content::kind)
                        .collect(Collectors.toSet()))
                .isEqualTo(Samples.decided());
    }

    /** Nobody may count on a message id that another sample has too. */
    @Test
    void haveIdsOfTheirOwn() {
        assertThat(received())
                .extracting(sample -> READER.read(Samples.read(sample), null).id())
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    private static MessageKind kind(Path sample) {
        return Objects.requireNonNull(READER.read(Samples.read(sample), null).kind());
    }
}
