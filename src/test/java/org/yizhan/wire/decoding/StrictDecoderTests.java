package org.yizhan.wire.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Violation;

class StrictDecoderTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BODY = "<姓名>㑇䶮𬎆</姓名>";
    private final StrictDecoder decoder = new StrictDecoder(1000);

    @Test
    void readsUtf8ByDefault() {
        assertThat(read(BODY.getBytes(UTF_8), null)).isEqualTo(new Decoding.Text(BODY, "UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GBK", "GB2312", "gb2312", "x-nothing-of-the-sort"})
    void takesTheDeclaredCharset(String name) {
        Decoding decoding = read((declared(name) + BODY).getBytes(GB18030), null);
        if (name.startsWith("x-")) {
            assertThat(code(decoding)).isEqualTo("X103");
        } else {
            assertThat(text(decoding)).isEqualTo(" ".repeat(declared(name).length()) + BODY);
        }
    }

    @Test
    void readsGbkAndGb2312AsGb18030() {
        Decoding decoding = read((declared("GB2312") + "<a>镕㑇𬎆</a>").getBytes(GB18030), null);
        assertThat(decoding).isEqualTo(new Decoding.Text(" ".repeat(39) + "<a>镕㑇𬎆</a>", "GB18030"));
    }

    @Test
    void takesTheTransportsCharsetWhereNothingIsDeclared() {
        assertThat(text(read(BODY.getBytes(GB18030), "gbk"))).isEqualTo(BODY);
    }

    @ParameterizedTest
    @CsvSource({"EF BB BF,UTF-8", "FE FF,UTF-16BE", "FF FE,UTF-16LE", "84 31 95 33,GB18030"})
    void takesTheMarksEncoding(String mark, String name) {
        byte[] message = join(hex(mark), BODY.getBytes(Charset.forName(name)));
        assertThat(read(message, null)).isEqualTo(new Decoding.Text(BODY, name));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,UTF-16BE", "UTF-16,UTF-16LE", "UTF-16BE,UTF-16BE", "UTF-16LE,UTF-16LE"})
    void readsUtf16WithoutMarkWhereItIsDeclaredOrNamedByTheTransport(String name, String real) {
        byte[] declared = (declared(name) + BODY).getBytes(Charset.forName(real));
        assertThat(text(read(declared, null))).endsWith(BODY);
        assertThat(read(BODY.getBytes(Charset.forName(real)), name)).isEqualTo(new Decoding.Text(BODY, real));
    }

    @Test
    void readsUtf16WhoseFirstCharacterIsALineEnd() {
        assertThat(text(read(("\n" + BODY).getBytes(UTF_16BE), "UTF-16"))).isEqualTo("\n" + BODY);
        assertThat(text(read(("\n" + BODY).getBytes(UTF_16LE), "UTF-16"))).isEqualTo("\n" + BODY);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,'',UTF-8,GBK",
        "UTF-8,EF BB BF,,GBK",
        "UTF-8,EF BB BF,GBK,",
        "UTF-16LE,FF FE,,UTF-8",
        "UTF-16LE,FF FE,UTF-16BE,",
        "UTF-16LE,FF FE,,UTF-16BE",
        "UTF-16LE,'',UTF-16BE,",
        "UTF-16LE,'',,UTF-8",
        "UTF-16LE,'',,",
        "UTF-16BE,'',GBK,",
        "UTF-8,'',UTF-16,",
        "UTF-8,'',,UTF-16LE",
        "GB18030,84 31 95 33,UTF-8,",
    })
    void refusesClaimsThatContradictEachOther(
            String real, String mark, @Nullable String transport, @Nullable String declared) {
        String text = (declared == null ? "" : declared(declared)) + BODY;
        Decoding decoding = read(join(hex(mark), text.getBytes(Charset.forName(real))), transport);
        assertThat(code(decoding)).isEqualTo("X104");
    }

    @ParameterizedTest
    @CsvSource({
        "00 00 FE FF 00 00 00 3C",
        "FF FE 00 00 3C 00 00 00",
        "00 00 00 3C 00 00 00 61",
        "3C 00 00 00 61 00 00 00",
        "2B 2F 76 38 3C 61 2F 3E",
        "4C 6F A7 94 93",
    })
    void refusesEncodingsKnownByTheirFirstBytes(String bytes) {
        assertThat(code(read(hex(bytes), null))).isEqualTo("X103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "UTF-32", "ISO-8859-1", "Big5", "us-ascii", "UTF8!", "-"})
    void refusesOtherCharsetsOfTheTransport(String name) {
        assertThat(code(read("<a/>".getBytes(UTF_8), name))).isEqualTo("X103");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,3C 61 3E C0 AF,3,C0",
        "UTF-8,3C 61 3E E0 80 AF,3,E0",
        "UTF-8,3C 61 3E ED A0 80,3,ED",
        "UTF-8,3C 61 3E F4 90 80 80,3,F4",
        "UTF-8,3C 61 3E E4 BF,3,E4 BF",
        "UTF-8,3C 80 3E,1,80",
        "GB18030,3C 61 3E 81 30 81,3,81 30 81",
        "GB18030,3C 61 3E C4 0A 3C,3,C4",
        "GB18030,3C 61 3E FF 3C,3,FF",
        "GB18030,3C 61 3E 80 3C,3,80",
        "GB18030,3C 61 3E C4,3,C4",
        "UTF-16BE,00 3C D8 00 00 3E,2,D8 00",
        "UTF-16LE,3C 00 00 DC 3E 00,2,00 DC",
        "UTF-16LE,3C 00 3E,2,3E",
    })
    void refusesMalformedBytesWithTheirOffset(String charset, String bytes, int offset, String wrong) {
        Violation violation = refusal(read(hex(bytes), charset));
        assertThat(violation.code()).isEqualTo("X105");
        assertThat(violation.en()).contains("offset " + offset + " ").contains("the bytes " + wrong);
        assertThat(violation.column()).isEqualTo((charset.contains("16") ? offset / 2 : offset) + 1);
    }

    @Test
    void countsOffsetsFromTheFirstByteAlsoBehindAMark() {
        Violation violation = refusal(read(hex("EF BB BF 3C 0A 61 FF"), null));
        assertThat(violation.en()).contains("offset 6 ");
        assertThat(violation.line()).isEqualTo(2);
        assertThat(violation.column()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0xFFFE, 0xFFFF})
    void refusesCharactersThatAreNotXml(int character) {
        Violation violation = refusal(read(("<a>\r\n𬎆" + (char) character + "</a>").getBytes(UTF_8), null));
        assertThat(violation.code()).isEqualTo("X106");
        assertThat(violation.en()).contains(String.format("U+%04X", character));
        assertThat(violation.line()).isEqualTo(2);
        assertThat(violation.column()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', '\r', ' ', 0x7F, 0x85, 0xFFFD})
    void keepsCharactersThatAreXml(int character) {
        String text = "<a>" + (char) character + "</a>";
        assertThat(text(read(text.getBytes(UTF_8), null))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.1\"?><a/>",
                "<?xml version='1.0' encoding='UTF-8\"?><a/>",
                "<?xml encoding=\"UTF-8\"?><a/>",
                "<?xml encoding=\"UTF-8\" version=\"1.0\"?><a/>",
                "<?xml version=\"1.0\" standalone=\"maybe\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"",
                "<?xml ?>",
            })
    void refusesAWrongDeclaration(String text) {
        assertThat(code(read(text.getBytes(UTF_8), null))).isEqualTo("X107");
    }

    @Test
    void leavesProcessingInstructionsThatOnlyBeginLikeADeclaration() {
        String text = "<?xml-stylesheet href='a'?><a/>";
        assertThat(text(read(text.getBytes(UTF_8), null))).isEqualTo(text);
    }

    @Test
    void keepsEveryPlaceWhenItBlanksTheDeclaration() {
        String text = text(read("<?xml version='1.0'\r\n  standalone=\"yes\" ?>\n<a/>".getBytes(UTF_8), null));
        assertThat(text).isEqualTo("                   \r\n                     \n<a/>");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(code(read(new byte[0], null))).isEqualTo("X101");
        assertThat(code(read(hex("EF BB BF"), null))).isEqualTo("X101");
        assertThat(code(read(new byte[1000], null))).isEqualTo("X106");
        assertThat(code(read(new byte[1001], null))).isEqualTo("X102");
        assertThat(code(decoder.decodeCharacters(new byte[1001]))).isEqualTo("X102");
    }

    @Test
    void ignoresTheDeclarationOfATextMessage() {
        Decoding decoding = decoder.decodeCharacters((declared("GBK") + BODY).getBytes(UTF_8));
        assertThat(text(decoding)).endsWith(BODY);
        assertThat(decoding).isEqualTo(decoder.decodeAgain((declared("GBK") + BODY).getBytes(UTF_8), "UTF-8"));
    }

    @Test
    void refusesATextMessageThatLostCharacters() {
        assertThat(code(decoder.decodeCharacters("<a>\uFFFD</a>".getBytes(UTF_8))))
                .isEqualTo("X108");
    }

    @Test
    void readsAgainWhatItRead() {
        byte[] marked = join(hex("FF FE"), BODY.getBytes(UTF_16LE));
        assertThat(decoder.decodeAgain(marked, "UTF-16LE")).isEqualTo(read(marked, null));
        assertThatIllegalArgumentException().isThrownBy(() -> decoder.decodeAgain(marked, ISO_8859_1.name()));
    }

    private Decoding read(byte[] message, @Nullable String transportCharset) {
        return decoder.decode(message, transportCharset);
    }

    private static String text(Decoding decoding) {
        assertThat(decoding).isInstanceOf(Decoding.Text.class);
        return ((Decoding.Text) decoding).text();
    }

    private static Violation refusal(Decoding decoding) {
        assertThat(decoding).isInstanceOf(Decoding.Refused.class);
        return ((Decoding.Refused) decoding).violation();
    }

    private static @Nullable String code(Decoding decoding) {
        return decoding instanceof Decoding.Refused refused
                ? refused.violation().code()
                : null;
    }

    private static String declared(String charset) {
        return "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>";
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replace(" ", ""));
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
