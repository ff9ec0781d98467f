package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.GatewayContent.Forwarded;
import org.yizhan.messages.Header;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.wire.LetterWriter.Envelope;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;

/** A message for the next gateway: only its header changes, and what was added is read again as it was meant. */
class ForwardedTextTests {
    private static final OrganisationCode SECOND = new OrganisationCode("11990100MB00000193");
    private static final Forwarded FORWARDED =
            new Forwarded(MessageKind.SUPPLEMENT, "ab".repeat(32), Letters.AT, Letters.ORGAN);
    private static final String REST = "<text>补充&#13;<![CDATA[<a>]]>材料 </text><!-- as it was -->";
    private static final String MESSAGE =
            """
            <?xml version="1.0" encoding="GB18030"?>
            <!-- before --><Supplement xmlns="urn:yizhan:exchange:1"><header>
              <id>3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001</id><sender>11990100MB00000193</sender>
              <recipient>11990000MB0000019F</recipient><sentAt>2026-03-03T09:00:00+08:00</sentAt>
              <schemaVersion>1.0</schemaVersion><correlation>3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0002</correlation>
              <sequence>7</sequence><test>true</test></header>%s</Supplement>
            """
                    .formatted(REST);

    private static String forwarded(OrganisationCode gateway, String message) {
        Charset charset = Charset.forName("GB18030");
        Envelope envelope = new Envelope(
                Letters.envelope(1, false).id(), gateway, Letters.ORGAN, Letters.CASE, 1, Letters.AT, false);
        byte[] xml = new XmlLetterWriter()
                .write(envelope, FORWARDED, new Original(message.getBytes(charset), charset.name()));
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static Header read(String xml) {
        Reading reading = new StrictReader(1 << 20).read(xml.getBytes(StandardCharsets.UTF_8), "UTF-8");
        assertThat(reading.findings()).isEmpty();
        return reading.message().header();
    }

    @Test
    void nothingChangesBehindTheHeader() {
        assertThat(forwarded(Letters.GATEWAY, MESSAGE))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Supplement xmlns=")
                .endsWith("</header>" + REST + "</Supplement>\n");
    }

    @Test
    void theHeaderKeepsTheSendersWordsAndGetsTheWay() {
        Header header = read(forwarded(Letters.GATEWAY, MESSAGE));
        assertThat(header.sender()).isEqualTo(SECOND);
        assertThat(header.id()).isEqualTo(Letters.ID);
        assertThat(header.recipient()).isEqualTo(Letters.ORGAN);
        assertThat(header.caseId()).isEqualTo(Letters.CASE);
        assertThat(header.correlation()).isNotNull();
        assertThat(header.sequence()).isNull();
        assertThat(header.test()).isTrue();
        assertThat(header.origin())
                .isEqualTo(new Header.Origin(Letters.GATEWAY, SECOND, Letters.ID, "ab".repeat(32), Letters.AT));
        assertThat(header.hops()).containsExactly(Letters.GATEWAY);
    }

    @Test
    void theNextGatewayKeepsTheOriginAndAddsItself() {
        String first = forwarded(Letters.GATEWAY, MESSAGE);
        Header header = read(forwarded(SECOND, first));
        assertThat(header.origin()).isEqualTo(read(first).origin());
        assertThat(header.hops()).isEqualTo(List.of(Letters.GATEWAY, SECOND));
    }

    @Test
    void aPrefixOfItsOwnStays() {
        String prefixed = MESSAGE.replace("<Supplement xmlns=", "<y:Supplement xmlns:y=")
                .replaceAll("<(/?)([a-zA-Z]+>)", "<$1y:$2")
                .replace("<![CDATA[<y:a>]]>", "<![CDATA[<a>]]>");
        Header header = read(forwarded(Letters.GATEWAY, prefixed));
        assertThat(header.hops()).containsExactly(Letters.GATEWAY);
        assertThat(header.caseId()).isEqualTo(Letters.CASE);
    }
}
