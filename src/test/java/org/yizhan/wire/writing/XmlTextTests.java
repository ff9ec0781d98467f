package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTests {

    @Test
    void indentsElementsAndLeavesOutWhatIsNull() {
        String xml = new XmlText("Reminder")
                .open("header")
                .element("id", 1)
                .element("test", null)
                .close()
                .element("zh", "催办")
                .finish();

        assertThat(xml)
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Reminder xmlns="urn:yizhan:exchange:1">
                          <header>
                            <id>1</id>
                          </header>
                          <zh>催办</zh>
                        </Reminder>
                        """);
    }

    @Test
    void escapesMarkupAndKeepsCarriageReturns() {
        assertThat(written("a<b>&\r\nc]]>")).contains("<zh>a&lt;b&gt;&amp;&#13;\nc]]&gt;</zh>");
    }

    @Test
    void replacesWhatXmlCannotCarry() {
        assertThat(written("a\u0000b\u001Fc\uFFFEd\uD800e")).contains("<zh>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe</zh>");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(written("\uD842\uDFB7野家")).contains("<zh>𠮷野家</zh>");
    }

    private static String written(String text) {
        return new XmlText("Reminder").element("zh", text).finish();
    }
}
