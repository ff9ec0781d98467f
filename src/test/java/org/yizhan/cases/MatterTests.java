package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.cases.TidingEvent.CaseCited;
import org.yizhan.cases.ToldCase.Standing;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.OversightContent.Recommendation;
import org.yizhan.messages.OversightContent.RecommendationType;

/** Recommendations (Art. 40) that cite none or many cases, and a leader who takes several in charge (领导包案). */
class MatterTests {

    private static CaseId id(Story story) {
        return story.history().caseId();
    }

    private static Recommendation recommendation(RecommendationType type, OrganisationCode organ, Story... cases) {
        List<CaseId> cited = Arrays.stream(cases).map(MatterTests::id).toList();
        return new Recommendation(type, organ, cited, null);
    }

    private static LeaderAssignment leader(String name, Story... cases) {
        LeaderAssignment like = SayAside.leader(name, GOVERNMENT);
        List<CaseId> cited = Arrays.stream(cases).map(MatterTests::id).toList();
        return new LeaderAssignment(
                name, like.title(), like.contact(), like.organ(), like.since(), like.dueOn(), cited);
    }

    @Test
    void aRecommendationAboutNoCaseIsAnsweredInWritingAndDone() {
        Story matter = Story.another(7).says(BUREAU, recommendation(RecommendationType.IMPROVE_POLICY, GOVERNMENT));
        assertThat(matter.stage()).isEqualTo(Stage.MATTER);
        assertThat(matter.told()).containsExactly("Relayed → 市政府");
        assertThat(matter.state().title()).isEqualTo("三项建议：完善政策");
        assertThat(Participants.of(matter.state()).sightOf(GOVERNMENT)).isEqualTo(Sight.LIMITED);
        matter.delivered();
        assertThat(matter.due(GOVERNMENT, "recommendation")).isEqualTo("2026-04-01");
        var made = matter.message();
        matter.on("2026-03-20").says(GOVERNMENT, SayAside.feedback(made, "2026-03-20"));
        assertThat(matter.stage()).isEqualTo(Stage.MATTER_CLOSED);
        assertThat(matter.duty(GOVERNMENT, "recommendation").ending()).isEqualTo(Ending.MET);
        assertThat(matter.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void aboutNoCaseItGoesToWhomTheArticleNames() {
        Story.another(7).says(BUREAU, recommendation(RecommendationType.IMPROVE_WORK, TRANSPORT));
        Story.another(7).says(BUREAU, recommendation(RecommendationType.ACCOUNTABILITY, DISCIPLINE));
        Story.another(7)
                .refuses(
                        BUREAU,
                        recommendation(RecommendationType.IMPROVE_WORK, PROVINCE_BUREAU),
                        AsideRule.RECOMMENDED_TO_ANOTHER);
        Story.another(7)
                .refuses(
                        BUREAU,
                        recommendation(RecommendationType.ACCOUNTABILITY, TRANSPORT),
                        AsideRule.RECOMMENDED_TO_ANOTHER);
    }

    @Test
    void eachCaseItCitesHasItOnRecord() {
        Story one = Stories.handling();
        Story matter = Story.another(7)
                .citing(one)
                .says(BUREAU, recommendation(RecommendationType.IMPROVE_WORK, HOUSING, one));
        matter.tells(one);
        assertThat(one.history().events().stream().filter(CaseCited.class::isInstance))
                .singleElement()
                .satisfies(event -> assertThat(((CaseCited) event).organ()).isEqualTo(HOUSING));
        assertThat(matter.state().toldCases()).containsExactly(new ToldCase(id(one), Standing.MARKED));
        Story.another(7)
                .citing(one)
                .refuses(
                        BUREAU,
                        recommendation(RecommendationType.IMPROVE_WORK, TRANSPORT, one),
                        AsideRule.RECOMMENDED_TO_ANOTHER);
    }

    @Test
    void sentAboutOneCaseItMarksTheOthers() {
        Story other = Story.another(3).says(BUREAU, Say.transferTo(HOUSING)).delivered();
        Story one = Stories.handling()
                .citing(other)
                .says(BUREAU, recommendation(RecommendationType.IMPROVE_WORK, HOUSING, other));
        one.tells(other);
        assertThat(one.stage()).isEqualTo(Stage.HANDLING);
        assertThat(other.history().events().stream().filter(CaseCited.class::isInstance))
                .hasSize(1);
    }

    @Test
    void itNeverGoesToTheAccusedSideOfACaseItCites() {
        Story accusing = Stories.delivered(Say.transfer(HOUSING, Say.accusing(Say.unit(DISCIPLINE))));
        Story.another(7)
                .citing(accusing)
                .refuses(
                        BUREAU,
                        recommendation(RecommendationType.ACCOUNTABILITY, DISCIPLINE, accusing),
                        CaseRule.ADDRESSEE_IS_ACCUSED);
        Story uncertain = Story.begins().says(BUREAU, Say.transfer(null, Say.accusing(Say.named("某公司"))));
        Story.another(7)
                .citing(uncertain)
                .refuses(
                        BUREAU,
                        recommendation(RecommendationType.IMPROVE_POLICY, GOVERNMENT, uncertain),
                        CaseRule.PARTY_WHILE_UNCERTAIN);
    }

    @Test
    void aLeaderTakesEveryCaseOfTheListInCharge() {
        Story one = Stories.handling();
        Story two = Story.another(3).says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Story list = Story.another(7).citing(one, two).says(BUREAU, leader("吴市长", one, two));
        list.tells(one, two);
        assertThat(List.of(one, two)).allSatisfy(story -> assertThat(
                        story.state().leader().orElseThrow().leader())
                .isEqualTo("吴市长"));
        assertThat(list.stage()).isEqualTo(Stage.MATTER_CLOSED);
        assertThat(list.state().toldCases()).extracting(ToldCase::standing).containsOnly(Standing.MARKED);
    }

    /** The organ of one case must not learn of the others. */
    @Test
    void theListGoesToTheLeadersUnitOnly() {
        Story two = Story.another(3).says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        Story one = Stories.handling().citing(two).says(BUREAU, leader("吴市长", two));
        assertThat(one.told()).containsExactly("Relayed → 市政府");
        assertThat(Stories.handling().says(BUREAU, leader("吴市长")).told())
                .containsExactly("Relayed → 市政府", "Relayed → 市住建局");
    }

    @Test
    void anotherLeaderLaterHolds() {
        Story one = Stories.handling();
        Story list = Story.another(7).citing(one).says(BUREAU, leader("吴市长", one));
        list.tells(one);
        list.citing(one).says(BUREAU, leader("郑副市长", one));
        list.tells(one);
        assertThat(one.state().leader().orElseThrow().leader()).isEqualTo("郑副市长");
    }

    @Test
    void aLeaderWithoutACaseOrOfTheAccusedSideIsRefused() {
        Story.another(7).refuses(BUREAU, leader("吴市长"), MatterRule.LEADER_WITHOUT_CASE);
        Story accusing = Stories.delivered(Say.transfer(COURT, Say.accusing(Say.unit(HOUSING))));
        Story.another(7).citing(accusing).refuses(BUREAU, leader("高局长", accusing), AsideRule.LEADER_IS_ACCUSED);
        Story later = Stories.delivered();
        Story list = Story.another(7).citing(later).says(BUREAU, leader("高局长", later));
        var petition = later.state().messages().get(0).messageId();
        later.says(BUREAU, Say.correction(petition, Say.accusing(Say.unit(HOUSING))));
        list.tells(later);
        assertThat(later.state().leader()).isEmpty();
        assertThat(list.state().toldCases()).containsExactly(new ToldCase(id(later), Standing.NOT_MARKED));
    }

    @Test
    void aCaseThatTakesNoLeaderAnyMoreIsNamed() {
        Story recalled = Stories.recalled();
        Story list = Story.another(7).citing(recalled).says(BUREAU, leader("吴市长", recalled));
        assertThat(list.warnings()).containsExactly(MatterRule.CITED_CLOSED.code());
        assertThat(list.decision().onward()).isEmpty();
    }

    @Test
    void aMatterIsNoCaseToBeCited() {
        Story list = Story.another(7).says(BUREAU, recommendation(RecommendationType.IMPROVE_POLICY, GOVERNMENT));
        Story.another(8).citing(list).refuses(BUREAU, leader("吴市长", list), MatterRule.CITED_UNKNOWN);
    }
}
