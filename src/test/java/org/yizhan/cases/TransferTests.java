package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.ESTATES;
import static org.yizhan.cases.Town.GRAIN;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.ROADS;
import static org.yizhan.cases.Town.STRANGER;
import static org.yizhan.cases.Town.TRANSPORT;
import static org.yizhan.cases.Town.WRONG;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.Routed;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;

/** Art. 22: the bureau passes a petition on within 15 days of its receipt, to whom it concerns. */
class TransferTests {

    @Test
    void theAssignmentSaysWhatTheOrganOwesFromDeliveryOn() {
        Story story = Stories.assigned();
        Assignment assignment = (Assignment) story.decision().letters().get(0).content();
        assertThat(assignment.transfer()).isEqualTo(story.message());
        assertThat(assignment.transferDigest()).isEqualTo("d1");
        assertThat(assignment.bureau()).isEqualTo(BUREAU);
        assertThat(assignment.duties()).extracting(Duty::id).containsExactly("objection", "notice");
        assertThat(assignment.duties()).extracting(Duty::article).allMatch(article -> article.contains("第二十三条"));
        assertThat(story.decision().letters().get(0).source()).isEqualTo(story.receipt());
    }

    @Test
    void anAssignmentWithFeedbackOwesItsReportOnItsOwnDate() {
        Story story = Story.begins().says(BUREAU, Say.assignmentTo(HOUSING, "2026-04-30"));
        assertThat(story.duty(HOUSING, "report").clock()).isNull();
        story.delivered();
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-04-30");
    }

    @Test
    void passingOnMeetsTheBureausOwnDuty() {
        CaseDuty duty = Stories.assigned().duty(BUREAU, "transfer");
        assertThat(duty.clock().startedOn()).isEqualTo("2026-02-28");
        assertThat(duty.clock().dueOn()).isEqualTo("2026-03-16");
        assertThat(duty.owed()).isFalse();
    }

    @Test
    void routesWhatIsNotAddressedAndSaysWhy() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(null));
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
        assertThat(story.decision().routing().rule()).isEqualTo("table");
        assertThat(story.decision().events()).hasAtLeastOneElementOfType(Routed.class);
    }

    @Test
    void whatNoRuleCanPlaceWaitsForTheBureauAndIsNeverRefused() {
        Story story = Stories.triage();
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.decision().routing().organ()).isNull();
        assertThat(story.warnings()).containsExactly(CaseRule.UNKNOWN_CONTENT_CLASS.code());
        assertThat(story.duty(BUREAU, "transfer").owed()).isTrue();
        assertThat(story.state().openQuestions()).containsExactly(OpenQuestion.BUREAU_ASSIGNS);
    }

    @Test
    void anotherTransferOfTheSameCaseSendsItOutFromTriage() {
        Story story = Stories.triage().on("2026-03-03").says(BUREAU, Say.transferTo(TRANSPORT));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.told()).containsExactly("Assignment → 市交通局");
        assertThat(story.duty(BUREAU, "transfer").owed()).isFalse();
    }

    @Test
    void aRecalledCaseMayBeTransferredAnew() {
        Story story = Stories.recalled().on("2026-03-03").says(BUREAU, Say.transferTo(TRANSPORT));
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.state().formerOrgans()).containsExactly(HOUSING);
    }

    @Test
    void goesToTheSuccessorOfAnAddresseeThatHasEnded() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(ROADS));
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
    }

    @Test
    void refusesAddresseesThatNobodyCanReach() {
        Story story = Story.begins();
        story.refuses(BUREAU, Say.transferTo(WRONG), CaseRule.WRONG_CHECK_DIGIT);
        story.refuses(BUREAU, Say.transferTo(STRANGER), CaseRule.UNKNOWN_ORGANISATION);
        story.refuses(BUREAU, Say.transferTo(GRAIN), CaseRule.ORGANISATION_NOT_IN_FORCE);
        story.refuses(BUREAU, Say.transferTo(ESTATES), CaseRule.ORGANISATION_NOT_IN_FORCE);
    }

    @Test
    void namesTheElementThatIsWrong() {
        assertThat(Story.begins().refusal(BUREAU, Say.transferTo(WRONG)).get(0).path())
                .isEqualTo("/Transfer/addressee");
    }

    @Test
    void aBureauThatAddressesItselfKeepsTheCaseInTriage() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(BUREAU));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
    }

    @Test
    void theLowerBureauThatGetsACaseIsItsOrgan() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(COUNTY_BUREAU)).delivered();
        story.on("2026-03-05").says(COUNTY_BUREAU, Say.accepted("2026-03-05"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void anAssignmentWithFeedbackNeedsADateThatIsNotPast() {
        Story story = Story.begins();
        story.refuses(BUREAU, Say.assignment(HOUSING, null), CaseRule.REPORT_DUE_MISSING);
        story.refuses(BUREAU, Say.assignmentTo(HOUSING, "2026-03-01"), CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void aDateOfReportBelongsToAnAssignmentWithFeedback() {
        Transfer transfer = new Transfer(
                TransferMode.DIRECT,
                Role.LEAD,
                HOUSING,
                LocalDate.parse("2026-04-01"),
                false,
                false,
                false,
                null,
                Say.petition());
        Story.begins().refuses(BUREAU, transfer, CaseRule.REPORT_DUE_NOT_ASSIGNED);
    }

    @Test
    void oneLeadOrganAndThatFirst() {
        for (Role role : List.of(Role.ASSIST, Role.COPY)) {
            Story.begins().refuses(BUREAU, Say.beside(HOUSING, role), CaseRule.LEAD_FIRST);
        }
        Stories.handling().refuses(BUREAU, Say.transferTo(Town.TRANSPORT), CaseRule.LEAD_TAKEN);
    }

    @Test
    void urgentLettersOfAnUrgentCaseComeFirstAndStayFirst() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.URGENT)))
                .delivered();
        assertThat(story.decision().letters()).extracting(Letter::priority).containsExactly(9, 9);
        story.says(BUREAU, Say.correction(story.message(), Say.petition()));
        assertThat(story.decision().letters()).extracting(Letter::priority).containsExactly(9);
        assertThat(story.decision().summary().urgent()).isFalse();
    }

    @Test
    void warningsOfTheReceiptStandInTheAssignmentToo() {
        Transfer transfer = Say.transfer(HOUSING, Petitions.ofUnknownClass());
        Story story = Story.begins().says(BUREAU, transfer);
        Assignment assignment = (Assignment) story.decision().letters().get(0).content();
        assertThat(assignment.warnings()).isEqualTo(story.decision().warnings()).hasSize(1);
    }

    @Test
    void theSummaryShowsWhatTheCaseIsFoundBy() {
        Decision.Summary summary = Stories.assigned().decision().summary();
        assertThat(summary)
                .isEqualTo(new Decision.Summary(
                        "ASSIGNED", BUREAU, HOUSING, "房屋漏水无人维修", "N-1", "L-1", "Q-1", false, false, null, false));
    }

    @Test
    void oneLetterOfSeveralMattersIsACaseForEach() {
        Transfer split = new Transfer(
                TransferMode.TRANSFER, Role.LEAD, HOUSING, null, false, false, false, "市信〔2026〕7号", Say.petition());
        assertThat(Story.begins().says(BUREAU, split).state().splitFrom()).hasValue("市信〔2026〕7号");
        assertThat(Stories.assigned().state().splitFrom()).isEmpty();
    }

    @Test
    void keepsNoPetitionerOutsideTheMessage() {
        CaseState state = Stories.assigned().state();
        assertThat(state.petition().petitioners()).isEmpty();
        assertThat(state.petition().title()).isEqualTo("房屋漏水无人维修");
    }

    @Test
    void refusesWhatIsNoTransferBeforeThereIsACase() {
        Story story = Story.begins();
        OrganisationCode organ = HOUSING;
        story.refuses(organ, Say.opinion("2026-03-02"), CaseRule.NOT_LEGAL_NOW);
    }

    @Test
    void aRoutingNoteOfTriageSaysSo() {
        RoutingNote note = Stories.triage().decision().routing();
        assertThat(note.zh()).contains("待");
        assertThat(note.rule()).isEqualTo("unknown-class");
        assertThat(Stories.triage().waiting(MessageKind.ASSIGNMENT)).isEmpty();
        assertThat(Set.of(Stage.TRIAGE)).contains(Stories.triage().stage());
    }
}
