package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTests {
    @Test
    void leavesOutOnlyWhatNoXmlCanHold() {
        assertThat(XmlText.carriable("a\u0000b\u000bc\ufffe𠮷\t\r\n\u0085")).isEqualTo("abc𠮷\t\r\n\u0085");
        assertThat(XmlText.carriable("\ud800x")).isEqualTo("x");
    }

    @Test
    void readsEveryLineEndAsOneLineFeed() {
        assertThat(XmlText.asRead("1\r\n2\r3\n4\r\r\n5")).isEqualTo("1\n2\n3\n4\n\n5");
        assertThat(XmlText.asRead("\u0085\u2028")).isEqualTo("\u0085\u2028");
    }
}
