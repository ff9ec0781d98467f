package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Original;

class CarryingTextTests {
    private static final String TRANSFER = Letters.sample("transfer-letter");

    @Test
    void writesWhatAnAssignmentLaysOnTheOrgan() {
        String letter = Letters.write(Letters.assignment(), Letters.utf8(TRANSFER));

        assertThat(letter)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Assignment xmlns=\"urn:yizhan:exchange:1\">")
                .contains("<letterNumber>3</letterNumber>", "<caseId>YZ202603-0123456789AB</caseId>")
                .contains("<mode>assign</mode>", "<simpleProposed>true</simpleProposed>")
                .contains("<limit>15</limit>", "<unit>day</unit>", "<dueOn>2026-05-20</dueOn>")
                .contains("<severity>warn</severity>", "<zh>人数 &lt; 代表 &amp; 其他</zh>")
                .contains("<title>请求修复柳荫里小区门前路灯</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16BE", "UTF-16LE"})
    void repeatsThePetitionInUtf8WhateverItCameIn(String charset) {
        String declared = TRANSFER.replace("encoding=\"UTF-8\"", "encoding=\"" + charset + "\"");
        Original source = Letters.in(declared, charset);

        assertSamePetition(source);
    }

    @Test
    void repeatsThePetitionOfAMessageWithPrefixesAndExtensions() {
        String prefixed = TRANSFER.replaceAll("<(/?)(\\w)", "<$1y:$2")
                .replace("<y:xml", "<?xml")
                .replace("xmlns=", "xmlns:o=\"urn:other\" xmlns:y=")
                .replace(
                        "</y:petition>",
                        "<y:extensions><o:a xmlns=\"urn:third\" o:b=\"1&#10;&#13;\"><c>x &#13;</c></o:a></y:extensions></y:petition>");

        assertSamePetition(Letters.utf8(prefixed));
    }

    @Test
    void keepsRareCharactersAndLineEndsAsTheyAre() {
        String rare = TRANSFER.replace("周文清", "𠮷\uD840\uDC0B䶮")
                .replace("至公交站", "至&#13;\r\n公交站\r<!-- 原文 --><![CDATA[<b>&]]>");

        assertSamePetition(Letters.in(rare.replace("UTF-8", "GB18030"), "GB18030"));
    }

    @Test
    void relaysTheWholeMessageAsItStands() {
        Original source = Letters.utf8(TRANSFER);

        String letter = Letters.write(Letters.relayed(MessageKind.TRANSFER), source);

        assertThat(Canonical.element(letter.getBytes(StandardCharsets.UTF_8), "UTF-8", "Transfer"))
                .isEqualTo(Canonical.element(source.bytes(), "UTF-8", "Transfer"));
        assertThat(letter).contains("<originalKind>Transfer</originalKind>").doesNotContain("来信，转送，由驿站分办");
    }

    @Test
    void refusesToCarryWhatNoOneCouldRead() {
        XmlLetterWriter writer = new XmlLetterWriter();
        byte[] broken = {'<', 'T', '>', (byte) 0xC3};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(Letters.envelope(1, false), Letters.assignment(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(
                        Letters.envelope(1, false), Letters.assignment(), new Original(new byte[0], null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        writer.write(Letters.envelope(1, false), Letters.assignment(), new Original(broken, "UTF-8")));
    }

    private static void assertSamePetition(Original source) {
        String letter = Letters.write(Letters.assignment(), source);
        byte[] text = new String(source.bytes(), Charset.forName(String.valueOf(source.charset())))
                .replaceFirst("<\\?xml.*?\\?>", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Canonical.element(letter.getBytes(StandardCharsets.UTF_8), "UTF-8", "petition"))
                .isEqualTo(Canonical.element(text, "UTF-8", "petition"));
    }
}
