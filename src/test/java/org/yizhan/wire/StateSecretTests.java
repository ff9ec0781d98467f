package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.wire.Fault.with;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Violation;

/** What is marked as a state secret is refused and nothing of it is repeated; what only speaks of secrets passes. */
class StateSecretTests {
    private static final MessageReader READER = new StrictReader(1 << 20);

    @ParameterizedTest
    @ValueSource(strings = {"绝密★", "机密★", "秘密★", "机密★10年", "机 密 ★", "秘　密★", "绝\t密　★启用前", "【机密★】", "内部 机密★ 急件"})
    void markedInItsTitle(String mark) {
        assertSecret(with("<title>", "<title>" + mark));
        assertSecret(with("<title>请求修复", "<title><![CDATA[" + mark + "]]>请求修复"));
    }

    /** The first lines that say anything; blank ones do not hide the mark. */
    @ParameterizedTest
    @ValueSource(strings = {"机密★\n", "\n \n\n机密★\n", "关于\n某事\n机密★ 三年\n", "一\n\n二\n\n  机密★\n四\n"})
    void markedInTheFirstThreeLinesOfAText(String head) {
        assertSecret(with("<text>", "<text>" + head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一\n二\n三\n机密★\n", "文件上盖着机密章\n", "机密\n★\n", "★机密\n", "绝对机密\n", "秘★密\n", "机密☆\n"})
    void aTextThatSpeaksOfSecretsPasses(String head) {
        assertThat(Fault.read(with("<text>", "<text>" + head)).findings()).isEmpty();
    }

    /** A mark may stand in any element, also in those of extensions, and where the message is wrong besides. */
    @Test
    void markedAnywhereElse() {
        assertSecret(with(
                "</petition>", "<attachments><attachment><name>机密★会议纪要</name></attachment></attachments></petition>"));
        assertSecret(with("</Transfer>", "<extensions><a xmlns='urn:a'>机密★</a></extensions></Transfer>"));
        assertSecret(with("<mode>transfer", "<unheard-of>机密★</unheard-of><mode>transfer"));
        assertSecret(with("</petition>", "<flags><stateSecret>true</stateSecret></flags></petition>"));
        assertSecret(with("</petition>", "<flags><stateSecret> 1 </stateSecret></flags></petition>"));
        assertThat(Fault.read(with("</petition>", "<flags><stateSecret>0</stateSecret></flags></petition>"))
                        .stateSecret())
                .isFalse();
    }

    /** Of a message broken off, or in no encoding that is read, nobody can say where the mark stands. */
    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void markedInWhatCannotBeRead(String charset) {
        String marked = with("夜间行人", "一\n二\n三\n绝密★夜间行人");
        byte[] bytes = marked.getBytes(Charset.forName(charset));
        assertThat(READER.read(bytes, "Big5").stateSecret()).isTrue();
        assertThat(READER.read(TestTexts.TRANSFER.getBytes(Charset.forName(charset)), "Big5")
                        .stateSecret())
                .isFalse();
        assertSecret(marked.substring(0, marked.indexOf("<persons>")));
    }

    /** Only what would be kept of an unreadable message is looked at. */
    @Test
    void marksBehindTheLimitAreNotKeptAnyway() {
        byte[] large = ("<a>" + "字".repeat(2000) + "机密★").getBytes(UTF_8);
        assertThat(new StrictReader(1000).read(large, null).stateSecret()).isFalse();
        assertThat(new StrictReader(1000)
                        .read(("机密★" + "字".repeat(2000)).getBytes(UTF_8), null)
                        .stateSecret())
                .isTrue();
    }

    private static void assertSecret(String text) {
        Reading reading = Fault.read(text);
        assertThat(reading.stateSecret()).as(text).isTrue();
        assertThat(reading.message()).isNull();
        assertThat(reading.findings()).extracting(Violation::code).containsExactly("X501");
        assertThat(reading.findings()).allSatisfy(said -> assertThat(said.zh() + said.en() + said.path())
                .doesNotContain("★", "周文清", "柳荫里"));
    }
}
