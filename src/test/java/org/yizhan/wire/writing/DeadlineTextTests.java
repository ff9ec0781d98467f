package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.GatewayContent.SupervisionDraft;

/** Letters about deadlines; {@link Letters#write} holds each against the schema. */
class DeadlineTextTests {
    private static final LocalDate START = LocalDate.parse("2026-09-18");
    private static final StartedDeadline NOTICE = new StartedDeadline(
            Letters.NOTICE, START, LocalDate.parse("2026-10-08"), LocalDate.parse("2026-10-03"), false);

    @ParameterizedTest
    @EnumSource
    void everySortOfNewsHasItsReceipt(DeadlineNews news) {
        String letter = Letters.write(
                new DeadlineReceipt(news, Letters.AT, Letters.ORGAN, NOTICE, null, null, null, "说明", "text"), null);
        assertThat(letter)
                .contains("<event>" + PartText.word(news) + "</event>", "<organ>11990100MB0000038A</organ>")
                .doesNotContain("<previousDueOn>", "<evidence>", "<statedOn>");
    }

    @Test
    void aReceiptShowsWhatTheDateWasAndWhatProvesTheAct() {
        String letter = Letters.write(
                new DeadlineReceipt(
                        DeadlineNews.MET,
                        Letters.AT,
                        Letters.ORGAN,
                        NOTICE,
                        LocalDate.parse("2026-10-01"),
                        Letters.ID,
                        LocalDate.parse("2026-09-30"),
                        "书面告知按所载日期在期限内履行",
                        "in time as stated"),
                null);
        assertThat(letter)
                .contains("<occurredAt>2026-03-03T09:31:05.12+08:00</occurredAt>")
                .contains("<previousDueOn>2026-10-01</previousDueOn>", "<statedOn>2026-09-30</statedOn>")
                .contains("<evidence>" + Letters.ID + "</evidence>")
                .contains("<dueOn>2026-10-08</dueOn>", "<unrolledOn>2026-10-03</unrolledOn>");
    }

    /** Where a region has set the limit, the deadline says which version and line of its table did. */
    @Test
    void aLimitOfTheSiteNamesItsRule() {
        Duty local = new Duty("notice", 5, LimitUnit.WORKING_DAY, "某市办法", null, "limits-3:12");
        StartedDeadline deadline = new StartedDeadline(local, START, START.plusDays(7), START.plusDays(7), true);
        String letter = Letters.write(new Reminder(Letters.ORGAN, deadline, 0, "提醒", "reminder"), null);
        assertThat(letter)
                .contains("<rule>limits-3:12</rule>", "<unit>workingDay</unit>")
                .contains("<provisional>true</provisional>", "<overdueDays>0</overdueDays>");
    }

    @Test
    void aDraftIsForTheBureauToSendOrNot() {
        String letter = Letters.write(
                new SupervisionDraft(Letters.ORGAN, "delay", List.of(NOTICE, NOTICE), "请说明原因，限期履行"), null);
        assertThat(letter)
                .contains("<ground>delay</ground>", "<demands>请说明原因，限期履行</demands>")
                .doesNotContain("<answerDue>");
    }
}
