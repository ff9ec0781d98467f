package org.yizhan.wire.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTests {
    private static final Limits SMALL = new Limits(3, 5, 2, 8, 6, 12, 4);

    /** Each bound holds exactly: the first line of a pair is just within it. */
    @ParameterizedTest
    @CsvSource({
        "<a><a><a/></a></a>,",
        "<a><a><a><a/></a></a></a>,TOO_DEEP",
        "<a><b/><b/><b/><b/></a>,",
        "<a><b/><b/><b/><b/><b/></a>,TOO_MANY_TAGS",
        "<a c='1' d='2'><b c='1'/></a>,",
        "<a c='1' d='2'><b c='1'/><b/></a>,TOO_MANY_TAGS",
        "<a b='1' xmlns='2'/>,",
        "<a b='1' c='2' xmlns='3'/>,TOO_MANY_ATTRIBUTES",
        "<a b='1234567'/>,",
        "<a b='123456789'/>,ATTRIBUTE_TOO_LONG",
        "<abcdef/>,",
        "<abcdefg/>,NAME_TOO_LONG",
        "<a bcdefg='1'/>,",
        "<a bcdefgh='1'/>,NAME_TOO_LONG",
        "<a>123456789012</a>,",
        "<a>1234567890123</a>,TEXT_TOO_LONG",
        "<a><!-- 1234567 --></a>,TEXT_TOO_LONG",
        "<a><![CDATA[1234]]></a>,TEXT_TOO_LONG",
        "<a/><!DOCTYPE a>,DOCTYPE",
        "<a><?b c?></a>,PROCESSING_INSTRUCTION",
    })
    void keepsItsBounds(String text, @Nullable ParsingRule rule) {
        Markup.Breach breach = Markup.of(text, SMALL).breach();
        assertThat(breach == null ? null : breach.rule()).isEqualTo(rule);
    }

    @Test
    void takesNothingForMarkupThatIsNone() {
        String text = "<a b='>'>1<!--<x>--><c/><![CDATA[<y>]]></a>";
        Markup markup = Markup.of(text, Limits.STANDARD);
        assertThat(markup.breach()).isNull();
        assertThat(markup.start(0)).isZero();
        assertThat(markup.start(1)).isEqualTo(text.indexOf("<c"));
    }

    @ParameterizedTest
    @CsvSource({"<a", "<a b='", "<a><!--", "<a><![CDATA[", "</a", "<a <b>", "text only"})
    void leavesWhatIsMalformedToTheParser(String text) {
        assertThat(Markup.of(text, SMALL).breach()).isNull();
    }
}
