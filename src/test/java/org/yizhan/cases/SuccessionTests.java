package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PERSONNEL;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.OrganSucceeded;
import org.yizhan.cases.CaseEvent.SuccessionUnclear;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.GatewayContent.SuccessionNotice;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** Art. 24: an organisation ends, and its place in the case is somebody else's, or a person's to give. */
class SuccessionTests {
    /** The organ ends with the day on which the story is; the next day begins. */
    private static Story ends(Story story, OrganisationCode organ, OrganisationCode... successors) {
        LocalDate today = Days.of(story.now());
        story.livesIn(Towns.ended(story.world(), organ, today.toString(), successors));
        return story.on(today.plusDays(1).toString());
    }

    private static SuccessionNotice notice(Story story) {
        return story.decision().letters().stream()
                .filter(letter -> letter.kind() == MessageKind.SUCCESSION_NOTICE)
                .map(letter -> (SuccessionNotice) letter.content())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSuccessorTakesTheLeadAndNoClockRestarts() {
        Story story = Stories.handling();
        LocalDate due = story.due(HOUSING, "handling");
        ends(story, HOUSING, TRANSPORT).clock();
        assertThat(story.told()).containsExactly("SuccessionNotice → 市信访局", "SuccessionNotice → 市交通局");
        assertThat(story.news()).isEmpty();
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.due(TRANSPORT, "handling")).isEqualTo(due);
        assertThat(story.duty(TRANSPORT, "notice").ending()).isEqualTo(DeadlineEvent.Ending.MET);
        assertThat(notice(story).successor()).isEqualTo(TRANSPORT);
        assertThat(notice(story).responsible()).isEqualTo(TRANSPORT);
        Participants participants = Participants.of(story.history());
        assertThat(participants.sightOf(TRANSPORT)).isEqualTo(Sight.ALL);
        assertThat(participants.sightOf(HOUSING)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void theLastDayIsStillTheOrgansOwn() {
        Story story = Stories.delivered();
        story.livesIn(Towns.ended(story.world(), HOUSING, "2026-03-05", TRANSPORT));
        story.on("2026-03-05", 23).says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void itHappensOnce() {
        Story story = ends(Stories.delivered(), HOUSING, TRANSPORT).clock().clock();
        assertThat(story.decision().letters()).isEmpty();
        Story gone = ends(Stories.delivered(), HOUSING).clock().clock();
        assertThat(gone.decision().letters()).isEmpty();
        assertThat(gone.decision().events()).noneMatch(SuccessionUnclear.class::isInstance);
    }

    /** Whatever comes first after the end, the successor is the organ by then. */
    @Test
    void theSuccessorsMessageMayComeBeforeTheClock() {
        Story story = ends(Stories.delivered(), HOUSING, TRANSPORT);
        story.refuses(HOUSING, Say.accepted("2026-03-03"), CaseRule.SENDER_NOT_IN_FORCE);
        story.says(TRANSPORT, Say.accepted("2026-03-03"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.decision().events()).anyMatch(OrganSucceeded.class::isInstance);
        assertThat(story.due(TRANSPORT, "handling")).isEqualTo("2026-05-06");
    }

    @Test
    void whatTheOrganSaidInTimeCountsAsItsSuccessors() {
        Story story = ends(Stories.delivered(), HOUSING, TRANSPORT).clock();
        story.at(story.now().minus(Duration.ofHours(12))).says(HOUSING, Say.accepted("2026-03-02"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.duty(TRANSPORT, "notice").ending()).isEqualTo(DeadlineEvent.Ending.MET);
        assertThat(story.state().messages()).last().satisfies(taken -> assertThat(taken.sender())
                .isEqualTo(HOUSING));
    }

    @Test
    void theSuccessorCorrectsWhatItsPredecessorSaid() {
        Story story = Stories.concluded();
        ends(story, HOUSING, TRANSPORT).says(TRANSPORT, Say.correction(story.message(), Say.opinion("2026-04-02")));
        assertThat(story.told()).contains("Relayed → 市信访局");
    }

    @Test
    void successionGoesThroughSeveralChanges() {
        Story story = ends(Stories.delivered(), HOUSING, TRANSPORT).clock();
        ends(story, TRANSPORT, PERSONNEL).clock();
        assertThat(story.state().responsible()).isEqualTo(PERSONNEL);
        assertThat(story.state().heir(HOUSING)).isEqualTo(PERSONNEL);
    }

    @Test
    void aCaseOfASplitOrganIsItsBureausToSendOn() {
        Story story = ends(Stories.handling(), HOUSING, TRANSPORT, PERSONNEL).clock();
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.told()).containsExactly("SuccessionNotice → 市信访局", "SuccessionNotice → 市政府");
        assertThat(notice(story).successor()).isNull();
        assertThat(notice(story).candidates()).containsExactly(TRANSPORT, PERSONNEL);
        assertThat(notice(story).responsible()).isEqualTo(BUREAU);
        assertThat(story.owed()).containsExactly("re-assignment");
        story.says(BUREAU, Say.transferTo(TRANSPORT)).delivered();
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.duty(BUREAU, "re-assignment").ending()).isEqualTo(DeadlineEvent.Ending.MET);
    }

    @Test
    void anAbolishedOrgansCaseKeepsNoDutyOfIts() {
        Story story = ends(Stories.awaitingCheck(), HOUSING).clock();
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.owed()).containsExactly("re-assignment");
        assertThat(notice(story).candidates()).isEmpty();
    }

    @Test
    void theBureauAboveTakesThePlaceOfABureauWithoutSuccessor() {
        Story story = ends(Stories.objected(), BUREAU).clock();
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.owed()).contains("ruling");
        story.says(PROVINCE_BUREAU, Say.upheld());
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void aBureauWithNobodyAboveStaysResponsible() {
        Story story = new Story(Towns.withHousingUntil("2027-12-31"))
                .says(BUREAU, Say.transfer(null, Petitions.ofUnknownClass()));
        ends(story, BUREAU).clock();
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.decision().events()).anyMatch(SuccessionUnclear.class::isInstance);
    }

    @Test
    void aBureauAboveAHandDownIsSucceededAsAFollower() {
        Story story = Story.begins()
                .says(BUREAU, Say.assignmentTo(COUNTY_BUREAU, "2026-04-30"))
                .delivered()
                .says(COUNTY_BUREAU, Say.transferTo(HOUSING))
                .delivered();
        ends(story, BUREAU).clock();
        assertThat(story.state().bureau()).isEqualTo(COUNTY_BUREAU);
        assertThat(story.state().line().followers()).isEmpty();
        Story merged = Story.begins()
                .says(BUREAU, Say.assignmentTo(COUNTY_BUREAU, "2026-04-30"))
                .delivered()
                .says(COUNTY_BUREAU, Say.transferTo(HOUSING))
                .delivered();
        ends(merged, COUNTY_BUREAU, BUREAU).clock();
        assertThat(merged.state().bureau()).isEqualTo(BUREAU);
        assertThat(merged.state().line().followers()).isEmpty();
        assertThat(merged.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void anAssistingOrgansSuccessorAssists() {
        Story story = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        LocalDate due = story.due(TRANSPORT, "input");
        ends(story, TRANSPORT, PERSONNEL).says(PERSONNEL, Say.input(HOUSING));
        assertThat(story.due(PERSONNEL, "input")).isEqualTo(due);
        assertThat(story.duty(PERSONNEL, "input").ending()).isEqualTo(DeadlineEvent.Ending.MET);
    }

    @Test
    void anAssistingOrganThatSucceedsTheLeadLeads() {
        Story story = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        ends(story, HOUSING, TRANSPORT).clock();
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.state().parties()).isEmpty();
        assertThat(story.owed()).doesNotContain("input");
    }

    @Test
    void aLeadThatSucceedsAnAssistingOrganStaysTheLead() {
        Story story = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        ends(story, TRANSPORT, HOUSING).clock();
        assertThat(story.state().parties()).isEmpty();
        assertThat(story.owed()).contains("notice").doesNotContain("input");
        Story gone = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        ends(gone, TRANSPORT).clock();
        assertThat(gone.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(gone.state().parties()).isEmpty();
        assertThat(gone.told()).containsExactly("SuccessionNotice → 市信访局");
    }

    @Test
    void aReviewersSuccessorReviews() {
        Story story = Reviews.takenOn();
        LocalDate due = story.due(GOVERNMENT, "review");
        ends(story, GOVERNMENT, PERSONNEL).clock();
        assertThat(story.due(PERSONNEL, "review")).isEqualTo(due);
        assertThat(story.state().reviews().openWith(PERSONNEL)).isPresent();
        assertThat(Participants.of(story.history()).sightOf(PERSONNEL)).isEqualTo(Sight.ALL);
    }

    @Test
    void nobodyReviewsItsOwnOpinion() {
        Story story = ends(Reviews.takenOn(), GOVERNMENT, HOUSING).clock();
        assertThat(story.state().reviews().open()).isEmpty();
        assertThat(story.owed()).doesNotContain("review");
        Story other = ends(Reviews.takenOn(), HOUSING, GOVERNMENT).clock();
        assertThat(other.state().reviews().open()).isEmpty();
        assertThat(other.owed()).doesNotContain("review");
    }

    @Test
    void theSuccessorOfASupervisedOrganAnswers() {
        Story story = Stories.delivered().says(BUREAU, SayAside.supervision(HOUSING, "2026-03-20"));
        var supervision = story.message();
        story.delivered();
        ends(story, HOUSING, TRANSPORT).says(TRANSPORT, SayAside.supervisionReply(supervision, "2026-03-03"));
        assertThat(story.duty(TRANSPORT, "supervision").ending()).isEqualTo(DeadlineEvent.Ending.MET);
    }

    @Test
    void anotherSuperiorIsAskedOnceOneHasGone() {
        Story story = ends(Stories.disputed(), GOVERNMENT).clock();
        assertThat(story.state().disputes().open().orElseThrow().superior()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.told()).contains("DisputeNotice → 省信访局");
        Story merged = ends(Stories.disputed(), GOVERNMENT, HOUSING).clock();
        assertThat(merged.state().disputes().open().orElseThrow().superior())
                .as("one of those who disagree")
                .isNotEqualTo(HOUSING);
    }

    @Test
    void aSuccessorThatWouldTransferToItselfLeavesTheChoiceToAPerson() {
        Story lead = ends(Stories.delivered(), HOUSING, BUREAU).clock();
        assertThat(lead.stage()).isEqualTo(Stage.TRIAGE);
        Story bureau = ends(Stories.delivered(), BUREAU, HOUSING).clock();
        assertThat(bureau.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(bureau.state().responsible()).isEqualTo(HOUSING);
    }

    /** Art. 30 ¶3: merged into the accused unit, the organ that handled the accusation has no successor in it. */
    @Test
    void aSuccessorOnTheAccusedSideNeverGetsTheCase() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.accusing(TRANSPORT)))
                .delivered();
        ends(story, HOUSING, TRANSPORT).clock();
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).containsExactly("SuccessionNotice → 市信访局");
        assertThat(notice(story).candidates()).isEmpty();
        assertThat(Participants.of(story.history()).sightOf(TRANSPORT)).isEqualTo(Sight.NOTHING);
        story.refuses(TRANSPORT, Say.accepted("2026-03-03"), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void aBureauMergedIntoTheAccusedIsSucceededByTheOneAbove() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.accusing(TRANSPORT)))
                .delivered();
        ends(story, BUREAU, TRANSPORT).clock();
        assertThat(story.state().bureau()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.told()).noneMatch(told -> told.endsWith("市交通局"));
    }

    @Test
    void aClosedCaseIsSucceededToAsWell() {
        Story story = ends(Stories.concluded(), HOUSING, TRANSPORT).clock();
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.owed()).contains("service-record");
        Story gone = ends(Stories.concluded(), HOUSING).clock();
        assertThat(gone.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(gone.owed()).isEmpty();
    }

    @Test
    void aCaseReopenedAfterItsOrganHasEndedIsItsBureaus() {
        Story story = ends(Stories.concluded(), HOUSING).clock();
        story.says(BUREAU, new Supplement(AfterClosing.REOPEN));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.owed()).containsExactly("re-assignment");
    }

    @Test
    void whatWaitsForAttachmentsGoesToTheSuccessor() {
        Story story = Stories.awaitingAttachments();
        var receipt = story.receipt();
        ends(story, HOUSING, TRANSPORT).told(new Fact.AttachmentsArrived(receipt, story.now()));
        assertThat(story.told()).contains("Assignment → 市交通局");
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
    }

    @Test
    void anUrgentNoticeIsItsSuccessorsToAcknowledge() {
        Story story = Stories.delivered();
        story.says(BUREAU, Say.urgent(story.now(), null));
        Letter notice = story.waiting(MessageKind.URGENT_NOTICE).stream()
                .filter(letter -> letter.recipient().equals(GOVERNMENT))
                .findFirst()
                .orElseThrow();
        ends(story, GOVERNMENT, PERSONNEL)
                .told(new Fact.OrganEnded(GOVERNMENT, List.of(new Fact.Left(notice, false)), story.now()));
        Letter anew = story.decision().letters().stream()
                .filter(letter -> letter.recipient().equals(PERSONNEL) && letter.kind() == MessageKind.URGENT_NOTICE)
                .findFirst()
                .orElseThrow();
        story.says(PERSONNEL, Say.acknowledged(anew.id(), story.now()));
        assertThat(story.told()).contains("Relayed → 市信访局");
    }

    @Test
    void aSubordinateIsNotMovedByWhatHappensToAnotherOrgan() {
        Story story = Stories.delivered().says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null));
        ends(story, PERSONNEL, TRANSPORT).clock();
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.state().responsible()).isEqualTo(DEMOLITION_OFFICE);
    }
}
