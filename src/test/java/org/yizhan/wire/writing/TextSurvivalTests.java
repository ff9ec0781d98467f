package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Original;

class TextSurvivalTests {
    private static final String BODY = "<text>柳荫里小区东门";
    private static final String TRANSFER = Letters.sample("transfer-letter")
            .replaceFirst("<\\?xml.*?\\?>", "")
            .replace("xmlns=\"urn:yizhan:exchange:1\"", "xmlns=\"urn:yizhan:exchange:1\" xmlns:root='urn:root'");

    @Property(tries = 200)
    void anAssignmentRepeatsThePetitionWhateverItSays(
            @ForAll("markup") List<String> markup, @ForAll("charsets") String charset) {
        String transfer = with(markup);

        String letter = Letters.write(Letters.assignment(), Letters.in(transfer, charset));

        assertThat(canonical(letter, "petition")).isEqualTo(canonical(transfer, "petition"));
    }

    @Property(tries = 100)
    void aRelayedMessageStaysWhole(@ForAll("markup") List<String> markup, @ForAll("charsets") String charset) {
        String transfer = with(markup);
        Original source = Letters.in(transfer, charset);

        String letter = Letters.write(Letters.relayed(MessageKind.TRANSFER), source);

        assertThat(canonical(letter, "Transfer")).isEqualTo(canonical(transfer, "Transfer"));
    }

    @Property(tries = 200)
    void whatTheGatewayWritesItselfReadsBackTheSame(@ForAll("characters") String text) {
        String xml = new XmlText("Reminder").element("zh", text).finish();

        assertThat(Canonical.text(xml, "zh")).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<String>> markup() {
        Arbitrary<String> escaped = characters()
                .map(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        Arbitrary<String> reference = Arbitraries.of("&#13;", "&#xD;", "&#x20BB7;", "&lt;", "&quot;", "&#10;", "&#9;");
        Arbitrary<String> cdata = characters().map(text -> "<![CDATA[" + text.replace("]]>", "") + "]]>");
        Arbitrary<String> comment =
                Arbitraries.of("<!-- <petition> > ' -->", "<!---->", "<?pi </petition> ?>", "<?x?>");
        return Arbitraries.oneOf(escaped, reference, cdata, comment).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.chars().range('一', '龥').map(String::valueOf)),
                        Tuple.of(
                                3,
                                Arbitraries.of(
                                        "\r", "\n", "\r\n", "\t", " ", "]", "]]>", "'", "\"", "&", "<", ">", "/")),
                        Tuple.of(
                                2,
                                Arbitraries.integers().between(0x20000, 0x2FA1D).map(Character::toString)),
                        Tuple.of(
                                1, Arbitraries.chars().range('\uE865', '\uFFFD').map(String::valueOf)))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "UTF-16BE", "UTF-16LE", "GB18030");
    }

    private static String with(List<String> markup) {
        return TRANSFER.replace(BODY, BODY + String.join("", markup));
    }

    private static String canonical(String document, String element) {
        return Canonical.element(document.getBytes(StandardCharsets.UTF_8), "UTF-8", element);
    }
}
