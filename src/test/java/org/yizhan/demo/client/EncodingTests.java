package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTests {
    @ParameterizedTest
    @ValueSource(strings = {"路灯", "〇一", "㈠、①", "abc\r\n"})
    void gbkHoldsCommonText(String text) {
        assertThat(Encoding.GBK.fits(text)).isTrue();
        assertThat(Encoding.GBK.orWider(text)).isEqualTo(Encoding.GBK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "😀", "བོད", "\u200b"})
    void widensToGb18030WhereGbkDoesNotHoldIt(String text) {
        assertThat(Encoding.GBK.fits(text)).isFalse();
        assertThat(Encoding.GBK.orWider(text)).isEqualTo(Encoding.GB18030);
    }

    @Test
    void gb18030AndUtf8HoldEverything() {
        String all = "𠮷😀བོད\u200b\u0085\uFFFD";

        assertThat(Encoding.GB18030.fits(all)).isTrue();
        assertThat(Encoding.UTF_8.fits(all)).isTrue();
    }
}
