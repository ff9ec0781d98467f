package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.cases.TidingEvent.TidingHeard;
import org.yizhan.cases.ToldCase.Standing;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.Header;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OversightContent.BatchItem;
import org.yizhan.messages.OversightContent.CaseBatch;

/** 积案交办清单: a list of long-open cases tells each, exactly once, and hears how each stands. */
class CaseBatchTests {

    /** A list of the province with this one case on it, told and answered. */
    private static Story listed(Story listed) {
        Story list = Story.another(7)
                .citing(listed)
                .says(
                        PROVINCE_BUREAU,
                        SayAside.batch("2026-06-30", HOUSING, listed.history().caseId()));
        list.tells(listed);
        return list;
    }

    private static Standing standing(Story list) {
        return list.state().toldCases().get(0).standing();
    }

    @Test
    void whoIsResponsibleOwesTheSettlingByTheCommonDate() {
        Story one = Stories.handling();
        Story list = listed(one);
        assertThat(one.told()).containsExactly("Reminder → 市住建局", "Reminder → 市信访局");
        one.delivered();
        assertThat(one.due(HOUSING, "resolution")).isEqualTo("2026-06-30");
        assertThat(one.state().lists()).singleElement().satisfies(on -> {
            assertThat(on.batch()).isEqualTo("积案2026-01");
            assertThat(on.leader()).isEqualTo("杨示丙 副省长");
            assertThat(on.by()).isEqualTo(PROVINCE_BUREAU);
        });
        assertThat(list.stage()).isEqualTo(Stage.MATTER);
        assertThat(standing(list)).isEqualTo(Standing.MARKED);
        assertThat(list.state().title()).contains("积案2026-01");
        assertThat(Participants.of(one.state()).sightOf(PROVINCE_BUREAU)).isEqualTo(Sight.LIMITED);
    }

    @Test
    void theListHearsWhenACaseIsSettledAndWhenItIsNoLonger() {
        Story one = Stories.handlingAssignment();
        Story list = listed(one);
        one.delivered().on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
        assertThat(standing(list)).isEqualTo(Standing.MARKED);
        one.says(BUREAU, Say.passed()).says(HOUSING, Say.report("2026-04-01"));
        assertThat(one.news()).contains("MET resolution → 省信访局", "MET resolution → 市住建局");
        one.tells(list);
        assertThat(standing(list)).isEqualTo(Standing.SOLVED);
        assertThat(list.stage()).isEqualTo(Stage.MATTER_CLOSED);
        one.says(BUREAU, new Supplement(AfterClosing.REOPEN));
        one.tells(list);
        assertThat(one.stage()).isEqualTo(Stage.HANDLING);
        assertThat(one.owed()).contains("resolution");
        assertThat(list.stage()).isEqualTo(Stage.MATTER);
    }

    @Test
    void theDutyGoesWhereTheCaseGoes() {
        Story one = Stories.delivered();
        listed(one);
        one.delivered().says(BUREAU, Say.recall());
        assertThat(one.duty(HOUSING, "resolution").ending()).isEqualTo(Ending.STOPPED);
        one.says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        assertThat(one.due(TRANSPORT, "resolution")).isEqualTo("2026-06-30");
    }

    @Test
    void ofTwoListsTheEarlierDateHolds() {
        Story one = Stories.handling();
        listed(one);
        Story second = Story.another(8)
                .citing(one)
                .says(
                        BUREAU,
                        SayAside.batch("2026-05-31", HOUSING, one.history().caseId()));
        second.tells(one);
        one.delivered();
        assertThat(one.due(HOUSING, "resolution")).isEqualTo("2026-05-31");
        assertThat(one.state().lists()).hasSize(2);
    }

    @Test
    void toldTwiceACaseTakesItOnceAndAnswersAgain() {
        Story one = Stories.handling();
        Story list = Story.another(7)
                .citing(one)
                .says(
                        PROVINCE_BUREAU,
                        SayAside.batch("2026-06-30", HOUSING, one.history().caseId()));
        Fact told = list.decision().onward().get(0).fact();
        one.told(told);
        List<Decision.Onward> answer = one.decision().onward();
        int letters = one.decision().letters().size();
        assertThat(letters).isEqualTo(2);
        one.told(told);
        assertThat(one.decision().events()).isEmpty();
        assertThat(one.decision().onward()).isEqualTo(answer);
        list.told(answer.get(0).fact()).told(answer.get(0).fact());
        assertThat(list.decision().events()).isEmpty();
    }

    /** The node died between the commit and the telling, or between the telling and the answer. */
    @Test
    void whoHasNotAnsweredIsToldAgain() {
        Story one = Stories.handling();
        Story list = Story.another(7)
                .at(one.now())
                .citing(one)
                .says(
                        PROVINCE_BUREAU,
                        SayAside.batch("2026-06-30", HOUSING, one.history().caseId()));
        Instant again = list.now().plusSeconds(60);
        assertThat(list.decision().summary().wakeAt()).isEqualTo(again);
        list.at(again).clock();
        assertThat(list.decision().onward()).hasSize(1);
        list.tells(one);
        assertThat(one.history().events().stream().filter(TidingHeard.class::isInstance))
                .hasSize(1);
        assertThat(list.decision().summary().wakeAt()).isNull();
    }

    @Test
    void aCaseThatClosedMeanwhileSaysSo() {
        Story one = Stories.handling();
        Story list = Story.another(7)
                .citing(one)
                .says(
                        PROVINCE_BUREAU,
                        SayAside.batch("2026-06-30", HOUSING, one.history().caseId()));
        one.on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
        list.tells(one);
        assertThat(standing(list)).isEqualTo(Standing.NOT_MARKED);
        assertThat(one.state().lists()).isEmpty();
    }

    @Test
    void whatTheSenderGotWrongIsRefused() {
        Story one = Stories.handling();
        var batch = SayAside.batch("2026-06-30", HOUSING, one.history().caseId());
        Story.another(7).refuses(PROVINCE_BUREAU, batch, MatterRule.CITED_UNKNOWN);
        Story.another(7).citing(one).refuses(Town.COUNTY_BUREAU, batch, MatterRule.CITED_NOT_YOURS);
        Story.another(7)
                .citing(one)
                .withHeader(CaseBatchTests::trial)
                .refuses(PROVINCE_BUREAU, batch, CaseRule.TEST_MIXED);
        Story.another(7)
                .citing(one)
                .refuses(
                        PROVINCE_BUREAU,
                        SayAside.batch("2026-03-01", HOUSING, one.history().caseId()),
                        CaseRule.REPORT_DUE_PAST);
        Story.another(7)
                .citing(one)
                .refuses(
                        PROVINCE_BUREAU,
                        SayAside.batch(
                                "2026-06-30", Town.STRANGER, one.history().caseId()),
                        CaseRule.UNKNOWN_ORGANISATION);
    }

    private static Header trial(Header like) {
        return new Header(
                like.id(),
                like.sender(),
                null,
                like.sentAt(),
                like.schemaVersion(),
                null,
                null,
                null,
                true,
                null,
                List.of());
    }

    @Test
    void whatIsOnlyDoubtfulIsNamed() {
        Story one = Stories.handling();
        Story closed = Story.another(3).says(BUREAU, Say.transferTo(HOUSING)).delivered();
        closed.says(HOUSING, Say.accepted("2026-03-02")).says(HOUSING, Say.opinion("2026-03-02"));
        var batch = new CaseBatch(
                "积案2026-02",
                "全省积案化解",
                LocalDate.parse("2026-06-30"),
                null,
                null,
                List.of(
                        new BatchItem(one.history().caseId(), null, "漏水", "990102", TRANSPORT),
                        new BatchItem(one.history().caseId(), null, "漏水", "990102", HOUSING),
                        new BatchItem(closed.history().caseId(), null, "旧案", "990102", HOUSING),
                        new BatchItem(null, "N-9", "另案", "990102", HOUSING)));
        Story list = Story.another(7).citing(one, closed).says(PROVINCE_BUREAU, batch);
        assertThat(list.warnings())
                .containsExactlyInAnyOrder(
                        MatterRule.ITEM_WITH_ANOTHER.code(),
                        MatterRule.CITED_TWICE.code(),
                        MatterRule.CITED_CLOSED.code(),
                        MatterRule.ITEM_OFF_EXCHANGE.code());
        assertThat(list.state().toldCases())
                .extracting(ToldCase::caseId)
                .containsExactly(one.history().caseId());
    }

    @Test
    void aListWithoutAnOpenCaseIsNone() {
        var none = new CaseBatch(
                "积案2026-02",
                "全省积案化解",
                LocalDate.parse("2026-06-30"),
                null,
                null,
                List.of(new BatchItem(null, "N-9", "另案", "990102", HOUSING)));
        Story.another(7).refuses(PROVINCE_BUREAU, none, MatterRule.BATCH_EMPTY);
    }

    /** Art. 30 ¶3: as if there were no such case, and what comes out later makes an end of it. */
    @Test
    void aCaseIsHiddenFromAListOfTheAccusedSide() {
        Story accusing = Stories.delivered(Say.transfer(HOUSING, Say.accusing(Say.unit(PROVINCE_BUREAU))));
        var batch = SayAside.batch("2026-06-30", HOUSING, accusing.history().caseId());
        Story.another(7).citing(accusing).refuses(PROVINCE_BUREAU, batch, MatterRule.CITED_UNKNOWN);

        Story later = Stories.delivered();
        Story list = listed(later);
        MessageId petition = later.state().messages().get(0).messageId();
        later.delivered().says(BUREAU, Say.correction(petition, Say.accusing(Say.unit(PROVINCE_BUREAU))));
        assertThat(later.state().lists()).isEmpty();
        assertThat(later.owed()).doesNotContain("resolution");
        assertThat(later.decision().onward()).isEmpty();
        assertThat(later.told()).doesNotContain("Relayed → 省信访局");
        assertThat(standing(list)).isEqualTo(Standing.MARKED);
    }

    @Test
    void aLeaderOfTheAccusedSideIsRefused() {
        Story accusing = Stories.delivered(Say.transfer(HOUSING, Say.accusing(Say.named("杨示丙"), Say.unit(TRANSPORT))));
        Story.another(7)
                .citing(accusing)
                .refuses(
                        PROVINCE_BUREAU,
                        SayAside.batch("2026-06-30", HOUSING, accusing.history().caseId()),
                        AsideRule.LEADER_IS_ACCUSED);
    }

    @Test
    void overdueItIsBroughtToMindAndTheListsMakerHears() {
        Story one = Stories.handling();
        listed(one);
        one.delivered().at(Story.at("2026-07-01", 0)).clock();
        assertThat(one.news()).contains("OVERDUE resolution → 省信访局", "OVERDUE resolution → 市住建局");
    }
}
