package org.yizhan.wire.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.messages.Violation;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;
import org.yizhan.wire.TestTexts;

/** What a citizen supplied warns; refusing it would make the bureau break Arts 22 and 43. */
class GivenCheckTests {
    private static final StrictReader READER = new StrictReader(1 << 21);

    @ParameterizedTest
    @ValueSource(strings = {"去年冬天", "2025-2-3", "2025-02-30", "20250203", "2026-03-03", "2025-02-03T00:00:00+08:00"})
    void anOddDateOfTheFirstPetitionWarns(String on) {
        Reading reading = read(first(on));
        assertThat(reading.message()).isNotNull();
        assertThat(reading.findings()).singleElement().satisfies(doubt -> {
            assertThat(doubt.code()).isEqualTo("X601");
            assertThat(doubt.refuses()).isFalse();
            assertThat(doubt.path()).isEqualTo("/Transfer/petition/first/on");
            assertThat(doubt.line()).isEqualTo(27);
            assertThat(doubt.column()).isEqualTo(12);
            assertThat(doubt.zh()).contains("首次信访日期", "“" + on + "”");
            assertThat(doubt.en()).contains("first petition", "\"" + on + "\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-03", " 2025-02-03 ", "2026-03-02", "1998-12-31", "", " \n "})
    void aDateUpToTheReceiptOrNoneDoesNot(String on) {
        assertThat(read(first(on)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"柳荫区", "99010", "9901011", "99010100", "99010A", "990102001000000"})
    void anOddRegionOfAnyoneWarns(String region) {
        Reading reading = read(TestTexts.TRANSFER
                .replace("</address>", "</address><addressRegion>" + region + "</addressRegion>")
                .replace("</petition>", accused("990101") + accused(region) + "</petition>"));
        assertThat(reading.message()).isNotNull();
        assertThat(reading.findings()).extracting(Violation::code).containsExactly("X602", "X602");
        assertThat(reading.findings())
                .extracting(Violation::path)
                .containsExactly(
                        "/Transfer/petition/petitioners/petitioner/addressRegion",
                        "/Transfer/petition/accused[2]/addressRegion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101", "990102001000", " 990101\n", "", "　"})
    void aRegionOfSixOrTwelveDigitsOrNoneDoesNot(String region) {
        assertThat(read(TestTexts.TRANSFER.replace("</petition>", accused(region) + "</petition>"))
                        .findings())
                .isEmpty();
    }

    /** Whoever corrects the message reads what refuses it; the doubt comes with the message that is accepted. */
    @Test
    void aRefusalSpeaksOfWhatRefuses() {
        List<Violation> findings =
                read(first("去年").replace("<persons>1", "<persons>0")).findings();
        assertThat(findings).extracting(Violation::code).containsExactly("X409");
    }

    @Test
    void aCorrectedPetitionIsLookedAtToo() {
        String petition = first("不详")
                .substring(
                        TestTexts.TRANSFER.indexOf("<petition>"),
                        first("不详").indexOf("</petition>") + "</petition>".length());
        String correction = TestTexts.TRANSFER
                .replaceAll("(?s)<mode>.*</petition>", "")
                .replace("Transfer", "Correction")
                .replace(
                        "</header>",
                        "</header><corrects>3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0002</corrects><reasons>误</reasons>"
                                + petition);
        Reading reading = read(correction);
        assertThat(reading.message()).isNotNull();
        assertThat(reading.findings()).extracting(Violation::path).containsExactly("/Correction/petition/first/on");
    }

    private static String first(String on) {
        return TestTexts.TRANSFER.replace("<persons>", "<first><on>" + on + "</on></first><persons>");
    }

    private static String accused(String region) {
        return "<accused><name>某人</name><addressRegion>" + region + "</addressRegion></accused>";
    }

    private static Reading read(String text) {
        return READER.read(text.getBytes(UTF_8), null);
    }
}
