package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Recommendation;
import org.yizhan.messages.OversightContent.RecommendationType;

/** 三项建议 (Art. 40): to whom each goes, and the answer in writing. */
class RecommendationTests {

    private static Story made(RecommendationType type, OrganisationCode organ) {
        return Stories.concluded().says(BUREAU, SayAside.recommendation(type, organ));
    }

    @Test
    void eachGoesToWhomTheArticleNames() {
        assertThat(made(RecommendationType.IMPROVE_WORK, HOUSING).told()).containsExactly("Relayed → 市住建局");
        assertThat(made(RecommendationType.IMPROVE_POLICY, GOVERNMENT).told()).containsExactly("Relayed → 市政府");
        assertThat(made(RecommendationType.ACCOUNTABILITY, DISCIPLINE).told()).containsExactly("Relayed → 市纪委监委");
        assertThat(made(RecommendationType.ACCOUNTABILITY, GOVERNMENT).told()).containsExactly("Relayed → 市政府");
    }

    @Test
    void toAnybodyElseItIsRefused() {
        Story story = Stories.concluded();
        refuses(story, RecommendationType.IMPROVE_WORK, TRANSPORT);
        refuses(story, RecommendationType.IMPROVE_POLICY, HOUSING);
        refuses(story, RecommendationType.ACCOUNTABILITY, TRANSPORT);
        refuses(story, RecommendationType.ACCOUNTABILITY, HOUSING);
    }

    private static void refuses(Story story, RecommendationType type, OrganisationCode organ) {
        story.refuses(BUREAU, SayAside.recommendation(type, organ), AsideRule.RECOMMENDED_TO_ANOTHER);
    }

    @Test
    void itIsAnsweredWithinThirtyDaysOfItsDeliveryOrByItsDate() {
        Story story = made(RecommendationType.IMPROVE_POLICY, GOVERNMENT).delivered();
        assertThat(story.due(GOVERNMENT, "recommendation")).isEqualTo("2026-05-06");
        var dated = new Recommendation(
                RecommendationType.IMPROVE_POLICY, GOVERNMENT, List.of(), LocalDate.parse("2026-04-20"));
        assertThat(story.says(BUREAU, dated).delivered().due(GOVERNMENT, "recommendation"))
                .isEqualTo("2026-04-20");
        var past = new Recommendation(
                RecommendationType.IMPROVE_POLICY, GOVERNMENT, List.of(), LocalDate.parse("2026-03-20"));
        story.refuses(BUREAU, past, CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void theAnswerSaysWhetherItIsAdopted() {
        Story story = made(RecommendationType.IMPROVE_POLICY, GOVERNMENT).delivered();
        var recommendation = story.message();
        story.on("2026-04-20").says(GOVERNMENT, SayAside.feedback(recommendation, "2026-04-20"));
        assertThat(story.duty(GOVERNMENT, "recommendation").ending()).isEqualTo(Ending.MET);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        story.refuses(GOVERNMENT, SayAside.feedback(recommendation, "2026-04-20"), AsideRule.ANSWERED_ALREADY);
        story.refuses(HOUSING, SayAside.feedback(recommendation, "2026-04-20"), AsideRule.NOT_ASKED);
    }

    @Test
    void whoIsAddressedSeesWhatWasWrittenToIt() {
        Story story = made(RecommendationType.IMPROVE_POLICY, GOVERNMENT);
        assertThat(Participants.of(story.state()).sightOf(GOVERNMENT)).isEqualTo(Sight.LIMITED);
    }

    @Test
    void itNeverGoesToTheAccusedSide() {
        Story other = Stories.delivered(Say.transfer(HOUSING, Say.accusing(Say.unit(DISCIPLINE))));
        other.refuses(
                BUREAU,
                SayAside.recommendation(RecommendationType.ACCOUNTABILITY, DISCIPLINE),
                CaseRule.ADDRESSEE_IS_ACCUSED);
    }
}
