package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

class StrictReaderTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TRANSFER = TestTexts.TRANSFER;
    private static final MessageId ID = MessageId.of("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001");
    private static final OrganisationCode SENDER = new OrganisationCode("11990000MB0000019F");
    private final MessageReader reader = new StrictReader(1 << 21);

    @Test
    void readsAValidMessage() {
        Reading reading = reader.read(TRANSFER.getBytes(UTF_8), null);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.message()).isNotNull();
        assertThat(reading.message().header().id()).isEqualTo(ID);
        assertThat(reading.message().kind()).isEqualTo(MessageKind.TRANSFER);
        assertThat(reading.parsed()).isTrue();
        assertThat(reading.charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GBK", "GB2312"})
    void readsTheSameMessageFromOldEncodings(String name) {
        byte[] bytes = TRANSFER.replace("\"UTF-8\"", "\"" + name + "\"").getBytes(GB18030);
        Reading reading = reader.read(bytes, null);
        assertThat(reading.message())
                .isEqualTo(reader.read(TRANSFER.getBytes(UTF_8), null).message());
        assertThat(reading.charset()).isEqualTo("GB18030");
    }

    @Test
    void readsATextMessageWhateverItDeclares() {
        byte[] bytes = TRANSFER.replace("\"UTF-8\"", "\"GBK\"").getBytes(UTF_8);
        assertThat(reader.read(bytes, MessageReader.CHARACTERS).message()).isNotNull();
        assertThat(reader.read(bytes, "UTF-8").message()).isNull();
    }

    @Test
    void keepsTheMessagesNamesWhenItRefuses() {
        Reading reading = read(TRANSFER.replace("<mode>transfer</mode>", ""));
        assertThat(reading.message()).isNull();
        assertThat(reading).returns(ID, Reading::id).returns(MessageKind.TRANSFER, Reading::kind);
        assertThat(reading).returns(SENDER, Reading::sender).returns(true, Reading::parsed);
        assertThat(reading.findings()).singleElement().satisfies(missing -> {
            assertThat(missing.code()).isEqualTo("X305");
            assertThat(missing.path()).isEqualTo("/Transfer/mode");
            assertThat(missing.line()).isEqualTo(3);
            assertThat(missing.column()).isEqualTo(1);
            assertThat(missing.zh()).contains("“办理方式”（mode）").contains("transfer（转送）");
            assertThat(missing.en()).contains("“Mode of transfer”").contains("transfer (");
        });
    }

    @Test
    void keepsTheNamesOfAMessageThatEndsTooSoon() {
        Reading reading = read(TRANSFER.substring(0, TRANSFER.indexOf("<petition>")));
        assertThat(reading).returns(ID, Reading::id).returns(SENDER, Reading::sender);
        assertThat(reading.parsed()).isFalse();
        assertThat(reading.findings()).extracting(Violation::code).containsExactly("X202");
    }

    @Test
    void reportsWhatItFoundBeforeTheTextBreaks() {
        Reading reading =
                read(TRANSFER.replace("<mode>transfer<", "<mode>fetch<").replace("<persons>", "<persons"));
        assertThat(reading.findings()).extracting(Violation::code).containsExactly("X402", "X201");
    }

    @Test
    void saysWhatItTakesForAnIdOrASender() {
        Reading reading = read(TRANSFER.replace(ID.toString(), "17").replace(SENDER.value(), "<b>11990000</b>"));
        assertThat(reading.id()).isNull();
        assertThat(reading.sender()).isNull();
        assertThat(read(TRANSFER.replace(SENDER.value(), "1199")).sender()).isEqualTo(new OrganisationCode("1199"));
    }

    @ParameterizedTest
    @CsvSource({
        "<title>请求,<title>机密★ 请求",
        "柳荫里小区东门,绝 密 ★1年",
        "夜间行人多次摔倒,'秘密★\n夜间'",
        "</petition>,<flags><stateSecret>1</stateSecret></flags></petition>"
    })
    void keepsNothingOfAStateSecret(String text, String marked) {
        Reading reading = read(TRANSFER.replace(text, marked).replace("<mode>transfer<", "<mode>转送<"));
        assertThat(reading.stateSecret()).isTrue();
        assertThat(reading.message()).isNull();
        assertThat(reading.id()).isEqualTo(ID);
        assertThat(reading.findings()).singleElement().satisfies(only -> {
            assertThat(only.code()).isEqualTo("X501");
            assertThat(only.zh() + only.en()).doesNotContain("转送").doesNotContain("★");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16BE"})
    void findsTheMarkInWhatItCannotRead(String charset) {
        byte[] marked = ("<Transfer>机密★" + "\uDC00").getBytes(Charset.forName(charset));
        marked[marked.length - 1] = (byte) 0xFF;
        assertThat(reader.read(marked, "UTF-8").stateSecret()).isTrue();
        assertThat(read("<a>机密★<b></a>").stateSecret()).isTrue();
    }

    @Test
    void letsPetitionersWriteAboutSecrets() {
        String text = TRANSFER.replace("夜间", "一\n二\n三\n文件上盖着机密★的章，夜间");
        assertThat(read(text).stateSecret()).isFalse();
        assertThat(read(TRANSFER.replace("请求修复", "商业机密泄露，请求修复")).message()).isNotNull();
    }

    @Test
    void findsThePlacesOfOthersFindings() {
        Original original = new Original(TRANSFER.getBytes(GB18030), "GB18030");
        List<Violation> located = reader.locate(
                original,
                List.of(
                        finding("/Transfer/petition/petitioners/petitioner[1]/telephone"),
                        finding("/Transfer/petition/petitioners/petitioner[2]/telephone"),
                        finding("/Transfer/petition/flags/@sort"),
                        finding("/Notice/header"),
                        finding(null)));
        assertThat(located).extracting(Violation::line).containsExactly(35, 28, 11, null, null);
        assertThat(located).extracting(Violation::column).containsExactly(9, 5, 3, null, null);
    }

    @Test
    void leavesThePlacesThatAreKnown() {
        Violation placed = finding("/Transfer").placedAt(7, 8);
        assertThat(reader.locate(new Original(TRANSFER.getBytes(UTF_8), "UTF-8"), List.of(placed)))
                .containsExactly(placed);
        assertThat(reader.locate(new Original(new byte[] {1}, null), List.of(finding("/Transfer"))))
                .containsExactly(finding("/Transfer"));
    }

    private Reading read(String text) {
        return reader.read(text.getBytes(UTF_8), null);
    }

    private static Violation finding(@Nullable String path) {
        return new Violation("Z001", Severity.WARN, null, null, path, "零", "none");
    }
}
