package org.yizhan.wire.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one side wrote, the other reads: whole ranges of characters, and every short sequence of bytes. */
class EncodingRoundTripTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private final StrictDecoder decoder = new StrictDecoder(1 << 23);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "GB18030"})
    void readsEveryCharacterOfXml(String charset) {
        StringBuilder all = new StringBuilder("<");
        for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF)) {
                all.appendCodePoint(charset.equals("GB18030") ? now(c) : c);
            }
        }
        byte[] bytes = all.toString().getBytes(Charset.forName(charset));
        assertThat(decoder.decode(bytes, charset)).isEqualTo(new Decoding.Text(all.toString(), charset));
    }

    /** Either the two bytes are refused or they give back the very same bytes: nothing is replaced. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void neverReplacesOneOrTwoBytes(String charset) {
        for (int pair = 0; pair <= 0xFFFF; pair++) {
            byte[] message = {'<', (byte) (pair >> 8), (byte) pair};
            assertNothingReplaced(message, charset);
        }
    }

    /** Four-byte sequences at every edge of the second, third and fourth byte's ranges. */
    @Test
    void neverReplacesFourBytesOfGb18030() {
        int[] edges = {0x00, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x7E, 0x7F, 0x80, 0x81, 0x84, 0x90, 0xE3, 0xFE, 0xFF};
        for (int first = 0x80; first <= 0xFF; first++) {
            for (int second : edges) {
                for (int third : edges) {
                    for (int fourth : edges) {
                        assertNothingReplaced(
                                new byte[] {'<', (byte) first, (byte) second, (byte) third, (byte) fourth}, "GB18030");
                    }
                }
            }
        }
    }

    private void assertNothingReplaced(byte[] message, String charset) {
        Decoding decoding = decoder.decode(message, charset);
        if (decoding instanceof Decoding.Text text
                && !Arrays.equals(text.text().getBytes(Charset.forName(charset)), message)) {
            String platforms = new String(message, Charset.forName(charset));
            assertThat(platforms.getBytes(Charset.forName(charset))).isEqualTo(message);
            assertThat(text.text()).isEqualTo(now(platforms));
        }
    }

    /** Without the private use that GB 18030 has left; see {@link PrivateUseTests}. */
    private static String now(String text) {
        char[] characters = text.toCharArray();
        PrivateUse.leave(characters, characters.length);
        return new String(characters);
    }

    private static int now(int character) {
        return now(Character.toString(character)).codePointAt(0);
    }

    @Property
    void readsRareCharactersInEveryEncoding(@ForAll @From("texts") String text) {
        for (String charset : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"}) {
            String document = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><a>" + text;
            Decoding decoding = decoder.decode(document.getBytes(Charset.forName(charset)), null);
            assertThat(((Decoding.Text) decoding).text())
                    .endsWith("<a>" + (charset.equals("GB18030") ? now(text) : text));
        }
    }

    @Property
    void refusesGb18030CutOffInsideACharacter(@ForAll @From("rare") int character) {
        byte[] whole = ("<a>" + Character.toString(character)).getBytes(GB18030);
        assertThat(decoder.decode(Arrays.copyOf(whole, whole.length - 1), "GBK"))
                .isInstanceOf(Decoding.Refused.class);
    }

    @Provide
    Arbitrary<String> texts() {
        return rare().list().ofMaxSize(40).map(characters -> {
            StringBuilder text = new StringBuilder();
            characters.forEach(text::appendCodePoint);
            return text.toString();
        });
    }

    /** Extension A (four bytes in GB18030), extensions B to F, compatibility forms, private use. */
    @Provide
    Arbitrary<Integer> rare() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0x3400, 0x4DB5),
                Arbitraries.integers().between(0x20000, 0x2EBE0),
                Arbitraries.integers().between(0x4E00, 0x9FFF),
                Arbitraries.integers().between(0xF900, 0xFAFF),
                Arbitraries.integers().between(0xE000, 0xF8FF));
    }
}
