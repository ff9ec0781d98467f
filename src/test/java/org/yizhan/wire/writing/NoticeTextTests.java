package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.GatewayContent.DisputeNotice;
import org.yizhan.messages.GatewayContent.SuccessionNotice;
import org.yizhan.messages.GatewayContent.UrgentNotice;
import org.yizhan.wire.TestTexts;

class NoticeTextTests {
    @Test
    void aDisputeNamesWhoDisagreesAndWhoRules() {
        DisputeNotice notice = new DisputeNotice(
                List.of(Letters.ORGAN, Letters.BUREAU),
                Letters.GATEWAY,
                List.of(Letters.ID),
                "案件已退回 2 次，请协调",
                "sent back 2 time(s)");
        assertThat(Letters.write(notice, null))
                .contains(
                        "<organ>" + Letters.ORGAN + "</organ>",
                        "<organ>" + Letters.BUREAU + "</organ>",
                        "<superior>" + Letters.GATEWAY + "</superior>",
                        "<objection>" + Letters.ID + "</objection>",
                        "<zh>案件已退回 2 次，请协调</zh>");
    }

    @Test
    void aSuccessionNamesWhoFollowsOrWhoMight() {
        SuccessionNotice clear = new SuccessionNotice(
                Letters.ORGAN, Letters.BUREAU, List.of(), Letters.BUREAU, "由承接机构继续办理", "its successor goes on");
        assertThat(Letters.write(clear, null))
                .contains(
                        "<predecessor>" + Letters.ORGAN + "</predecessor>",
                        "<successor>" + Letters.BUREAU + "</successor>",
                        "<responsible>" + Letters.BUREAU + "</responsible>")
                .doesNotContain("<candidate>");
        SuccessionNotice open = new SuccessionNotice(
                Letters.ORGAN, null, List.of(Letters.BUREAU), Letters.BUREAU, "请明确承接机构", "please choose");
        assertThat(Letters.write(open, null))
                .contains("<candidate>" + Letters.BUREAU + "</candidate>", "<zh>请明确承接机构</zh>")
                .doesNotContain("<successor>");
    }

    @Test
    void anUrgentNoticeRepeatsTheReportAndAnAlertDoesNot() {
        UrgentNotice notice = new UrgentNotice(
                Letters.ID, Letters.BUREAU, Letters.AT, Letters.AT.plusSeconds(1800), "请收悉", "acknowledge", true);
        assertThat(Letters.write(notice, Letters.in(TestTexts.TRANSFER, "UTF-8")))
                .contains(
                        "<report>" + Letters.ID,
                        "<acknowledgeBy>2026-03-03T10:01:05.12+08:00</acknowledgeBy>",
                        "<message>");
        UrgentNotice alert =
                new UrgentNotice(Letters.ID, Letters.BUREAU, Letters.AT, Letters.AT, "请电话联系：010", "call 010", false);
        assertThat(Letters.write(alert, null)).contains("<en>call 010</en>").doesNotContain("<message>");
    }
}
