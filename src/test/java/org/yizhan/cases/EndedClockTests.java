package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseDuty.Timeliness;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;

/** What is said of a clock that people end or move: early, late, recorded late, stopped, extended. */
class EndedClockTests {

    /** Delivered on Monday, 2026-03-02: the notice is due on 03-17. */
    private static Story delivered() {
        return Stories.delivered();
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(Story.CHINA)
                .toInstant();
    }

    private static Instant wakesAt(Story story) {
        return story.decision().summary().wakeAt();
    }

    @Test
    void actsInTimeAreSaidToBe() {
        Story story = delivered().on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(story.news()).containsExactly("MET notice → 市住建局", "MET notice → 市信访局");
        DeadlineReceipt receipt = receipt(story);
        assertThat(receipt.zh()).isEqualTo("书面告知已在期限内履行，早于期限 12 天");
        assertThat(receipt.evidence()).isEqualTo(story.message());
        assertThat(receipt.statedOn()).isNull();
        assertThat(story.duty(HOUSING, "notice").timeliness()).contains(Timeliness.IN_TIME);
    }

    /** 补录: told in time, as the notice states, but received after the last day. */
    @Test
    void actsStatedInTimeAndReceivedLateAreABucketOfTheirOwn() {
        Story story = delivered()
                .told(new Fact.TimePassed(at("2026-03-18", "00:00")))
                .on("2026-03-19")
                .says(HOUSING, Say.accepted("2026-03-16"));
        assertThat(story.duty(HOUSING, "notice").timeliness()).contains(Timeliness.RECORDED_LATE);
        DeadlineReceipt receipt = receipt(story);
        assertThat(receipt.statedOn()).isEqualTo("2026-03-16");
        assertThat(receipt.zh()).isEqualTo("书面告知按所载日期在期限内履行，补录晚于期限 2 天");
    }

    @Test
    void actsAfterTheLastDayAreLate() {
        Story story = delivered().on("2026-03-19").says(HOUSING, Say.accepted("2026-03-18"));
        assertThat(story.duty(HOUSING, "notice").timeliness()).contains(Timeliness.LATE);
        assertThat(receipt(story).en()).isEqualTo("the written notice came 2 day(s) late");
    }

    @Test
    void aMessageReceivedOnTheLastDayIsInTimeToTheLastMoment() {
        Story story = delivered();
        story.at(at("2026-03-17", "23:59")).says(HOUSING, Say.accepted("2026-03-17"));
        assertThat(story.duty(HOUSING, "notice").timeliness()).contains(Timeliness.IN_TIME);
        Story late = delivered();
        late.at(at("2026-03-18", "00:00")).says(HOUSING, Say.accepted("2026-03-18"));
        assertThat(late.duty(HOUSING, "notice").timeliness()).contains(Timeliness.LATE);
    }

    @Test
    void whatIsRecalledStops() {
        Story story = delivered().says(BUREAU, Say.recall());
        assertThat(story.news()).containsExactly("STOPPED notice → 市住建局", "STOPPED notice → 市信访局");
        assertThat(wakesAt(story)).isNull();
    }

    /** Accepted on 2026-03-05, due on 05-04, a holiday, so 05-06; 20 days follow the day before it was rolled. */
    @Test
    void anExtensionIsToldWithBothDates() {
        Story story = Stories.handling().on("2026-04-01").says(HOUSING, Say.extension(20, "2026-04-01"));
        assertThat(story.news()).containsExactly("EXTENDED handling → 市住建局", "EXTENDED handling → 市信访局");
        DeadlineReceipt receipt = receipt(story);
        assertThat(receipt.previousDueOn()).isEqualTo("2026-05-06");
        assertThat(receipt.deadline().dueOn()).isEqualTo("2026-05-25");
    }

    /** What was said of the old date counts no more. */
    @Test
    void anExtensionWarnsAnew() {
        Story story = Stories.handling().told(new Fact.TimePassed(at("2026-04-29", "08:30")));
        assertThat(story.news()).contains("APPROACHING handling → 市住建局");
        story.on("2026-04-30").says(HOUSING, Say.extension(20, "2026-04-30"));
        assertThat(wakesAt(story)).isEqualTo(at("2026-05-20", "08:30"));
    }

    private static DeadlineReceipt receipt(Story story) {
        return content(story, DeadlineReceipt.class);
    }

    private static <T> T content(Story story, Class<T> type) {
        return story.decision().letters().stream()
                .map(Letter::content)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
