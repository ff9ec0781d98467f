package org.yizhan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Histories;
import org.yizhan.cases.History;
import org.yizhan.cases.Petitions;
import org.yizhan.cases.Say;
import org.yizhan.cases.SayAside;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.Towns;
import org.yizhan.facts.CaseFacts.BureauTerm;
import org.yizhan.facts.Charge.LeftOut;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.OversightContent.Rating;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Petition.Flag;

class CaseFactsTests {
    private static CaseFacts facts(Story story) {
        return CaseFacts.of(story.history());
    }

    private static Charge charge(CaseFacts facts, OrganisationCode organ) {
        return facts.charges().stream()
                .filter(charge -> charge.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConcludedCaseTellsWhoHadItWhenAndWhatCameOfIt() {
        CaseFacts facts = facts(Stories.concluded());
        assertThat(facts.standing().stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(facts.standing().closedAt()).isEqualTo(Story.at("2026-04-01", 9));
        assertThat(facts.terms())
                .containsExactly(
                        new BureauTerm(BUREAU, facts.petition().receivedOn(), Story.at("2026-03-02", 9), false));
        Charge charge = facts.lastCharge().orElseThrow();
        assertThat(charge.organ()).isEqualTo(HOUSING);
        assertThat(charge.bureau()).isEqualTo(BUREAU);
        assertThat(charge.deliveredAt()).isEqualTo(Story.at("2026-03-02", 9));
        assertThat(charge.again()).isFalse();
        assertThat(charge.notice().acceptedOn()).isEqualTo("2026-03-05");
        assertThat(charge.result().kind()).isEqualTo(MessageKind.OPINION);
        assertThat(charge.duty("handling").map(duty -> DutyOutcome.of(duty, LocalDate.parse("2027-01-01"))))
                .contains(DutyOutcome.IN_TIME);
    }

    @Test
    void thereAreFactsOfACaseInEveryStage() {
        assertThat(Histories.ofEveryStage())
                .filteredOn(history -> !CaseState.of(history).isMatter())
                .allSatisfy(history -> assertThat(
                                CaseFacts.of(history).standing().stage().open())
                        .isEqualTo(CaseFacts.of(history).standing().closedAt() == null));
    }

    @Test
    void anAgreedReturnIsCountedToTheBureauAndTheNextOrgansTimeIsItsOwn() {
        CaseFacts facts = facts(Stories.objected()
                .on("2026-03-06")
                .says(BUREAU, Say.agreed(TRANSPORT))
                .on("2026-03-09")
                .delivered());
        assertThat(charge(facts, HOUSING).leftOut()).isEqualTo(LeftOut.RETURNED);
        assertThat(facts.bounces()).containsExactly(new CaseFacts.Bounce(HOUSING, BUREAU, Story.at("2026-03-06", 9)));
        Charge next = facts.lastCharge().orElseThrow();
        assertThat(next.organ()).isEqualTo(TRANSPORT);
        assertThat(next.again()).isTrue();
        assertThat(next.deliveredAt()).isEqualTo(Story.at("2026-03-09", 9));
        assertThat(next.duties()).extracting(duty -> duty.duty().id()).containsExactly("objection", "notice");
    }

    @Test
    void whatTheUnitDoesNotAnswerForIsLeftOut() {
        assertThat(charge(facts(Stories.recalled()), HOUSING).leftOut()).isEqualTo(LeftOut.RECALLED);
        assertThat(charge(facts(Stories.withdrawn()), HOUSING).leftOut()).isEqualTo(LeftOut.WITHDRAWN);
        assertThat(facts(Stories.transferredOut()).charges())
                .extracting(Charge::leftOut)
                .containsExactly(LeftOut.TRANSFERRED_OUT);
        assertThat(facts(Stories.recalled()).lastCharge()).isEmpty();
    }

    @Test
    void aRepeatThatBecamePartOfTheFirstIsNotTheUnitsToAnswerForAgain() {
        CaseFacts facts = facts(Stories.in(Stage.REPEATED));
        assertThat(facts.charges()).extracting(Charge::leftOut).containsExactly(LeftOut.MERGED);
        assertThat(facts.lastCharge()).isEmpty();
        assertThat(facts.isRepeat()).isTrue();
        assertThat(facts.standing().closedAt()).isNotNull();
    }

    @Test
    void asOfAnInstantTheCaseIsWhatItWasJustBefore() {
        History history = Stories.concluded().history();
        assertThat(CaseFacts.asOf(history, history.events().get(0).at())).isEmpty();
        assertThat(CaseFacts.asOf(history, Story.at("2026-04-01", 9))
                        .orElseThrow()
                        .standing()
                        .closedAt())
                .isNull();
        assertThat(CaseFacts.asOf(history, Instant.MAX)).contains(CaseFacts.of(history));
    }

    @Test
    void theOrganBelowAnswersForWhatABureauHandedDown() {
        Story story = Story.begins()
                .says(BUREAU, Say.transferTo(COUNTY_BUREAU))
                .delivered()
                .on("2026-03-04")
                .says(COUNTY_BUREAU, Say.transferTo(TRANSPORT))
                .delivered();
        CaseFacts facts = facts(story);
        assertThat(charge(facts, COUNTY_BUREAU).leftOut()).isEqualTo(LeftOut.HANDED_ON);
        assertThat(facts.lastCharge().map(Charge::organ)).contains(TRANSPORT);
        assertThat(facts.lastCharge().map(Charge::again)).contains(false);
        assertThat(facts.terms())
                .extracting(BureauTerm::bureau, BureauTerm::startedOn)
                .contains(org.assertj.core.groups.Tuple.tuple(COUNTY_BUREAU, LocalDate.parse("2026-03-02")));
    }

    @Test
    void anOrganBelowAnotherHasTimeOfItsOwn() {
        Story story =
                Stories.delivered().on("2026-03-04").says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, "2026-03-04"));
        CaseFacts facts = facts(story.delivered());
        assertThat(charge(facts, HOUSING).leftOut()).isEqualTo(LeftOut.HANDED_ON);
        assertThat(charge(facts, DEMOLITION_OFFICE).again()).isTrue();
    }

    @Test
    void aSuccessorAnswersForWhatItsPredecessorDid() {
        Story story = Stories.handling();
        story.livesIn(Towns.ended(story.world(), HOUSING, "2026-03-05", TRANSPORT));
        CaseFacts facts = facts(story.on("2026-03-06").clock());
        assertThat(facts.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.organ()).isEqualTo(TRANSPORT);
            assertThat(charge.leftOut()).isNull();
            assertThat(charge.deliveredAt()).isEqualTo(Story.at("2026-03-02", 9));
            assertThat(charge.notice()).isNotNull();
            assertThat(charge.duties()).extracting(duty -> duty.duty().id()).contains("notice", "handling");
        });
    }

    @Test
    void aResultSentBackIsNone() {
        CaseFacts facts = facts(Stories.awaitingCheck().says(BUREAU, Say.returned()));
        Charge charge = facts.lastCharge().orElseThrow();
        assertThat(charge.result()).isNull();
        assertThat(charge.notice().outcome()).isEqualTo(NoticeOutcome.ACCEPTED);
        assertThat(charge.duty("handling").map(duty -> DutyOutcome.of(duty, LocalDate.parse("2026-04-02"))))
                .contains(DutyOutcome.NOT_DUE);
    }

    @Test
    void bureauAndUnitAreEvaluatedApart() {
        Story story = Stories.handling().on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
        story.says(HOUSING, Say.served(story.message(), "2026-04-01"))
                .on("2026-04-03")
                .says(BUREAU, SayAside.evaluation("2026-04-03"));
        CaseFacts facts = facts(story);
        assertThat(facts.oversight().bureauEvaluation().bureau()).isEqualTo(Rating.SATISFIED);
        assertThat(facts.oversight().unitEvaluation().unit()).isEqualTo(Rating.BASICALLY_SATISFIED);
    }

    @Test
    void supervisionsAndRecommendationsStandBesideTheirAnswers() {
        Story story = Stories.handling()
                .says(BUREAU, SayAside.supervision(HOUSING, "2026-04-01"))
                .delivered();
        story.says(HOUSING, SayAside.supervisionReply(story.message(), "2026-03-05"))
                .says(BUREAU, SayAside.recommendation(RecommendationType.IMPROVE_POLICY, GOVERNMENT))
                .delivered();
        assertThat(facts(story).oversight().recommendations().get(0).adoption()).isNull();
        story.says(GOVERNMENT, SayAside.feedback(story.message(), "2026-03-05"))
                .says(BUREAU, SayAside.leader("杨某", GOVERNMENT));
        CaseFacts facts = facts(story);
        assertThat(facts.oversight().supervisions())
                .allMatch(one -> one.answeredAt() != null)
                .hasSize(1);
        assertThat(facts.oversight().recommendations().get(0).adoption()).isEqualTo(Adoption.ADOPTED);
        assertThat(facts.oversight().leader()).isPresent();
    }

    @Test
    void aGuidedVisitorWasActedOnAtOnce() {
        CaseFacts facts = facts(Stories.in(Stage.GUIDED));
        assertThat(facts.terms()).extracting(BureauTerm::actedAt).containsExactly(Story.at("2026-03-02", 9));
        assertThat(facts.charges()).isEmpty();
    }

    @Test
    void whatTheBureauMarkedAsARepeatIsOne() {
        assertThat(facts(Story.begins().says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.REPEAT))))
                        .isRepeat())
                .isTrue();
        assertThat(facts(Stories.assigned()).isRepeat()).isFalse();
    }
}
