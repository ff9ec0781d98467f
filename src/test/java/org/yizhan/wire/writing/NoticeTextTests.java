package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.GatewayContent.DisputeNotice;

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
}
