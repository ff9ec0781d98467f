package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.flows.CaseFlow.BUREAU;
import static org.yizhan.flows.CaseFlow.ORGAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;

/** 答复 (Art. 29): to a suggestion or an inquiry. */
@GatewayTest
class ReplyFlowIT {
    private final GatewayClient client;

    ReplyFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    private CaseFlow suggested() {
        return CaseFlow.begins(
                        client,
                        Documents.transfer(
                                CaseFlow.to(ORGAN), Documents.petition("01", "suggestion", "suggestion", "online", "")))
                .finds(ORGAN, "Assignment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adopted", "partlyAdopted", "notAdopted"})
    void aSuggestionIsAnsweredWithoutANoticeBefore(String adoption) {
        CaseFlow flow = suggested()
                .says(ORGAN, "Reply", Documents.reply("<adoption>" + adoption + "</adoption>"))
                .isRelayed(BUREAU, "Reply")
                .is("concluded", ORGAN);
        assertThat(flow.duty(BUREAU, ORGAN, "notice")).isEqualTo("met");
    }

    @Test
    void anInquiryIsAnsweredWithoutAdoption() {
        CaseFlow.begins(
                        client,
                        Documents.transfer(
                                CaseFlow.to(ORGAN), Documents.petition("01", "inquiry", "suggestion", "telephone", "")))
                .finds(ORGAN, "Assignment")
                .says(ORGAN, "Reply", Documents.reply(""))
                .isRelayed(BUREAU, "Reply")
                .is("concluded", ORGAN);
    }

    @Test
    void isNotDatedAheadNorGivenTwice() {
        String tomorrow = Documents.reply("")
                .replace(
                        Documents.today().toString(),
                        Documents.today().plusDays(1).toString());
        suggested()
                .isRefused(ORGAN, "Reply", tomorrow, "C203")
                .says(ORGAN, "Reply", Documents.reply(""))
                .isRefused(ORGAN, "Reply", Documents.reply(""), "C701");
    }
}
