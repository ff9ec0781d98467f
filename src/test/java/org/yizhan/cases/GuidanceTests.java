package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;

import org.junit.jupiter.api.Test;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;

/** 引导记录 (Art. 22): a visitor's matter of litigation is recorded, not transferred. */
class GuidanceTests {

    @Test
    void opensACaseThatIsOverAtOnceAndOwesNothing() {
        Story story = Story.begins().says(BUREAU, SayAside.guidance("2026-03-02"));
        assertThat(story.stage()).isEqualTo(Stage.GUIDED);
        assertThat(story.stage().open()).isFalse();
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.state().duties()).isEmpty();
        assertThat(story.decision().summary().wakeAt()).isNull();
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
    }

    @Test
    void isForVisitorsOnly() {
        Story.begins()
                .refuses(
                        BUREAU,
                        SayAside.guidance("2026-03-02", Form.LETTER, Flag.LITIGATION),
                        AsideRule.GUIDANCE_WITHOUT_VISIT);
    }

    @Test
    void isForMattersOfLitigationOnly() {
        Story.begins()
                .refuses(
                        BUREAU,
                        SayAside.guidance("2026-03-02", Form.VISIT, Flag.PUBLIC),
                        AsideRule.GUIDANCE_WITHOUT_LITIGATION);
    }

    @Test
    void liesBetweenTheVisitAndToday() {
        Story.begins().refuses(BUREAU, SayAside.guidance("2026-02-27"), CaseRule.DATES_OUT_OF_ORDER);
        Story.begins().refuses(BUREAU, SayAside.guidance("2026-03-03"), CaseRule.DATE_AFTER_RECEIPT);
    }

    @Test
    void anOrganGuidesNobody() {
        Story.begins().refuses(Town.HOUSING, SayAside.guidance("2026-03-02"), CaseRule.KIND_NOT_FOR_SENDER);
    }
}
