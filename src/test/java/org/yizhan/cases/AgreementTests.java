package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.OpinionSettled;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganContent.SettledBy;

/** 调解, 和解 with 司法确认 (Art. 33), and the tags of 三到位一处理 (Art. 27). */
class AgreementTests {

    private static Story agreed(JudicialConfirmation confirmation) {
        return Stories.handling().on("2026-04-01").says(HOUSING, SayAside.agreed("2026-03-31", confirmation));
    }

    @Test
    void anOpinionByAgreementIsOnRecordWithItsTags() {
        Story story = agreed(JudicialConfirmation.NONE);
        OpinionSettled settled = story.decision().events().stream()
                .filter(OpinionSettled.class::isInstance)
                .map(OpinionSettled.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(settled.opinion()).isEqualTo(story.message());
        assertThat(settled.agreement()).isNotNull();
        assertThat(settled.settledBy()).containsExactly(SettledBy.SOLVED);
    }

    @Test
    void theConfirmationGoesOnAndNeverBack() {
        Story story = agreed(JudicialConfirmation.NONE);
        story.refuses(HOUSING, SayAside.confirmed(JudicialConfirmation.NONE), CaseRule.CONFIRMATION_GOES_ON);
        story.says(HOUSING, SayAside.confirmed(JudicialConfirmation.APPLIED));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.state().procedure().confirmation()).isEqualTo(JudicialConfirmation.APPLIED);
        story.says(HOUSING, SayAside.confirmed(JudicialConfirmation.CONFIRMED));
        story.refuses(HOUSING, SayAside.confirmed(JudicialConfirmation.APPLIED), CaseRule.CONFIRMATION_GOES_ON);
    }

    @Test
    void withoutAnAgreementThereIsNothingToConfirm() {
        Stories.concluded()
                .refuses(
                        HOUSING,
                        SayAside.confirmed(JudicialConfirmation.APPLIED),
                        CaseRule.CONFIRMED_WITHOUT_AGREEMENT);
    }

    @Test
    void afterTheResultNothingElseProgresses() {
        agreed(JudicialConfirmation.NONE).refuses(HOUSING, Say.progress(), CaseRule.PROGRESS_AFTER_RESULT);
    }

    @Test
    void anAgreementComesBeforeItsOpinion() {
        Story story = Stories.handling().on("2026-04-01");
        var opinion = SayAside.agreed("2026-04-01", JudicialConfirmation.NONE);
        story.refuses(HOUSING, SayAside.issued(opinion, "2026-03-31"), CaseRule.DATES_OUT_OF_ORDER);
    }

    @Test
    void aCorrectedOpinionHasTheAgreementItSays() {
        Story story = agreed(JudicialConfirmation.APPLIED);
        story.says(HOUSING, Say.correction(story.message(), SayAside.agreed("2026-04-01", JudicialConfirmation.NONE)));
        assertThat(story.state().procedure().confirmation()).isEqualTo(JudicialConfirmation.NONE);
    }
}
