package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Histories;
import org.yizhan.cases.History;
import org.yizhan.cases.Town;
import org.yizhan.messages.OrganisationCode;

/** 通报 of a cadre and 追究责任: between the bureau and whom it wrote to (Arts 30, 40). */
class BureausOwnTests {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final History HISTORY = Histories.ofOversight();

    private static String seenBy(OrganisationCode reader) {
        return JSON.valueToTree(CaseView.whole(HISTORY, reader)).toString();
    }

    @Test
    void theBureauSeesAllOfIt() {
        assertThat(seenBy(Town.BUREAU))
                .contains("CadreInformation", "CadreInformed", "RecommendationMade", "recommendation")
                .contains(Town.PERSONNEL.value(), Town.DISCIPLINE.value());
    }

    @Test
    void theOrganSeesNothingOfIt() {
        assertThat(seenBy(Town.HOUSING))
                .doesNotContain("Cadre", "Recommendation", "recommendation")
                .doesNotContain(Town.PERSONNEL.value(), Town.DISCIPLINE.value());
    }

    @Test
    void whoIsAddressedSeesWhatWasWrittenToIt() {
        assertThat(seenBy(Town.DISCIPLINE)).contains("Recommendation").doesNotContain("Cadre");
    }
}
