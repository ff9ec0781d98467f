package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeTests {
    private static final String RARE = "𠮷 䶮 〇 ḿ <b>&amp; ]]> \"'\t。\u0085\u2028😀";

    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = "GBK", mode = EnumSource.Mode.EXCLUDE)
    void carriesEveryCharacterThere(Encoding encoding) throws UnreadableXml {
        Node written = Node.of("Transfer", Node.leaf("title", RARE));

        assertThat(Node.parse(written.write(encoding))).isEqualTo(written);
    }

    @Test
    void carriesPlainChineseInGbk() throws UnreadableXml {
        Node written = Node.of("Transfer", Node.leaf("title", "路灯坏了，请修。"));

        assertThat(Node.parse(written.write(Encoding.GBK))).isEqualTo(written);
    }

    @Test
    void declaresItsEncodingAndNamespace() {
        String text = new String(Node.of("Notice").write(Encoding.GB18030), StandardCharsets.US_ASCII);

        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"GB18030\"?>")
                .contains("<Notice xmlns=\"urn:yizhan:exchange:1\"></Notice>");
    }

    @Test
    void leavesLineEndsToTheReader() throws UnreadableXml {
        Node read = Node.parse(Node.leaf("a", "1\r\n2\r3\n4").write(Encoding.UTF_8));

        assertThat(read.text()).isEqualTo("1\n2\n3\n4");
    }

    @Test
    void findsTextsByPathAndElementsAtAnyDepth() {
        Node node = Node.of("a", Node.of("b", Node.leaf("c", "1"), Node.leaf("c", "2")), Node.optional("d", null));

        assertThat(node.at("b", "c")).contains("1");
        assertThat(node.at("b", "x", "y")).isEmpty();
        assertThat(node.find("c")).map(Node::text).contains("1");
        assertThat(node.child("b").orElseThrow().children("c")).hasSize(2);
        assertThat(node.children()).hasSize(1);
    }

    @Test
    void putsAnotherChildInThePlaceOfOne() {
        Node node = Node.of("a", Node.leaf("b", "1"), Node.leaf("c", "2")).with(Node.leaf("b", "3"));

        assertThat(node).isEqualTo(Node.of("a", Node.leaf("b", "3"), Node.leaf("c", "2")));
    }

    @Test
    void refusesWhatIsNotXml() {
        assertThatThrownBy(() -> Node.parse("<a>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableXml.class);
    }

    @Test
    void neverFollowsExternalEntities() {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>";

        assertThatThrownBy(() -> Node.parse(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableXml.class);
    }

    @Test
    void standsOneElementALineSoThatPeopleCanReadAndEditIt() {
        Node node = Node.of("Transfer", Node.of("header", Node.leaf("id", "1")), Node.leaf("mode", "transfer"));

        assertThat(new String(node.write(Encoding.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Transfer xmlns="urn:yizhan:exchange:1">
                          <header>
                            <id>1</id>
                          </header>
                          <mode>transfer</mode>
                        </Transfer>
                        """);
    }

    @Test
    void addsNothingToATextOfSeveralLines() {
        Node written = Node.of("petition", Node.leaf("text", "  一\n\n  二  \n"));

        assertThat(Node.parse(written.write(Encoding.UTF_8))).isEqualTo(written);
    }
}
