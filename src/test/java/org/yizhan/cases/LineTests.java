package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.SystemTransfer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Flag;

/** One case for life: handed down from bureau to bureau, or within an organ's system, with followers above. */
class LineTests {
    private static Story withCountyBureau() {
        return Story.begins().says(BUREAU, Say.transferTo(COUNTY_BUREAU)).delivered();
    }

    private static Story handedDown() {
        return withCountyBureau().on("2026-03-04").says(COUNTY_BUREAU, Say.transferTo(TRANSPORT));
    }

    /** The city assigned it with a date, the county transferred it on. */
    private static Story assignedAndHandedDown() {
        return Story.begins()
                .says(BUREAU, Say.assignmentTo(COUNTY_BUREAU, "2026-04-30"))
                .delivered()
                .on("2026-03-04")
                .says(COUNTY_BUREAU, Say.transferTo(TRANSPORT))
                .delivered();
    }

    private static Sight sight(Story story, OrganisationCode who) {
        return Participants.of(story.history()).sightOf(who);
    }

    @Test
    void theReceivingBureauOwnsTheTransferClockFromItsDelivery() {
        Story story = withCountyBureau();
        assertThat(story.due(COUNTY_BUREAU, "transfer")).isEqualTo("2026-03-17");
        assertThat(story.state().duties())
                .noneMatch(duty ->
                        duty.owner().equals(COUNTY_BUREAU) && duty.duty().id().equals("notice"));
        story.on("2026-03-04").says(COUNTY_BUREAU, Say.transferTo(TRANSPORT));
        assertThat(story.duty(COUNTY_BUREAU, "transfer").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(COUNTY_BUREAU, "objection").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void itIsAFurtherAssignmentInTheSameCase() {
        Story story = handedDown();
        assertThat(story.told()).containsExactly("Assignment → 市交通局");
        assertThat(story.state().bureau()).isEqualTo(COUNTY_BUREAU);
        assertThat(story.state().responsible()).isEqualTo(TRANSPORT);
        assertThat(story.delivered().told())
                .containsExactly("DeliveryReceipt → 县信访局", "DeliveryReceipt → 市交通局", "DeliveryReceipt → 市信访局");
        assertThat(sight(story, BUREAU)).isEqualTo(Sight.ALL);
    }

    @Test
    void repliesGoToTheFollowersToo() {
        Story story = handedDown().delivered().on("2026-03-05").says(TRANSPORT, Say.accepted("2026-03-05"));
        assertThat(story.told()).containsExactly("Relayed → 县信访局", "Relayed → 市信访局");
        assertThat(story.says(TRANSPORT, Say.progress()).told()).containsExactly("Relayed → 县信访局");
        story.on("2026-04-01").says(TRANSPORT, Say.opinion("2026-04-01"));
        assertThat(story.told()).containsExactly("Relayed → 县信访局", "Relayed → 市信访局");
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @Test
    void objectionsGoToWhoeverTransferredAndComeBackThere() {
        Story story = handedDown().delivered().on("2026-03-05").says(TRANSPORT, Say.objection());
        assertThat(story.told()).containsExactly("Relayed → 县信访局");
        story.refuses(BUREAU, Say.agreed(null), CaseRule.NOT_A_PARTICIPANT);
        story.delivered().says(COUNTY_BUREAU, Say.agreed(null));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().responsible()).isEqualTo(COUNTY_BUREAU);
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
        assertThat(story.due(COUNTY_BUREAU, "re-assignment")).isEqualTo("2026-03-10");
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.OWN);
        story.says(COUNTY_BUREAU, Say.transferTo(HOUSING));
        assertThat(story.duty(COUNTY_BUREAU, "re-assignment").ending()).isEqualTo(Ending.MET);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void anAssignedResultComesUpForTheCheckAndTheReportOfEachLevel() {
        Story story = assignedAndHandedDown();
        story.on("2026-03-05").says(TRANSPORT, Say.accepted("2026-03-05"));
        story.on("2026-04-01").says(TRANSPORT, Say.opinion("2026-04-01"));
        MessageId opinion = story.message();
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        assertThat(story.state().responsible()).isEqualTo(COUNTY_BUREAU);
        assertThat(story.told()).containsExactly("Relayed → 县信访局", "Relayed → 市信访局");
        story.delivered();
        assertThat(story.due(BUREAU, "check")).isEqualTo("2026-04-09");
        story.says(TRANSPORT, Say.served(opinion, "2026-04-01"));
        story.says(BUREAU, Say.passed());
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_REPORT);
        story.says(COUNTY_BUREAU, Say.report("2026-04-01"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.duty(COUNTY_BUREAU, "report").ending()).isEqualTo(Ending.MET);
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.ALL);
    }

    @Test
    void sentBackByTheAssigningBureauItIsHandedDownAnew() {
        Story story = assignedAndHandedDown();
        story.on("2026-03-05").says(TRANSPORT, Say.accepted("2026-03-05"));
        story.on("2026-04-01").says(TRANSPORT, Say.opinion("2026-04-01")).says(BUREAU, Say.returned());
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.state().responsible()).isEqualTo(COUNTY_BUREAU);
        story.says(COUNTY_BUREAU, Say.transferTo(TRANSPORT));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.state().handling().result()).isNull();
    }

    @Test
    void aCheckThatLapsesBelowComesUpToo() {
        Story story = Story.begins()
                .says(BUREAU, Say.assignmentTo(COUNTY_BUREAU, "2026-06-30"))
                .delivered()
                .says(COUNTY_BUREAU, Say.assignmentTo(TRANSPORT, "2026-05-30"))
                .delivered();
        story.says(TRANSPORT, Say.accepted("2026-03-02"))
                .on("2026-03-10")
                .says(TRANSPORT, Say.opinion("2026-03-10"))
                .says(TRANSPORT, Say.report("2026-03-10"))
                .delivered();
        story.on("2026-03-20").told(new Fact.TimePassed(story.now()));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
        assertThat(story.due(BUREAU, "check")).isEqualTo("2026-03-27");
    }

    @Test
    void everythingSaidOfAnAssignmentGoesUp() {
        Story story = assignedAndHandedDown().says(TRANSPORT, Say.progress());
        assertThat(story.told()).containsExactly("Relayed → 县信访局", "Relayed → 市信访局");
    }

    @Test
    void whoHandedItDownRecallsItToItself() {
        Story story = handedDown().delivered().says(COUNTY_BUREAU, Say.recall());
        assertThat(story.told()).containsExactly("Relayed → 市交通局");
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().responsible()).isEqualTo(COUNTY_BUREAU);
        assertThat(story.duty(TRANSPORT, "notice").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void aRecallFromAboveTakesItBackFromAllBelow() {
        Story story = Story.begins()
                .says(PROVINCE_BUREAU, Say.transferTo(BUREAU))
                .delivered()
                .says(BUREAU, Say.transferTo(COUNTY_BUREAU))
                .delivered()
                .says(COUNTY_BUREAU, Say.transferTo(TRANSPORT))
                .delivered()
                .says(PROVINCE_BUREAU, Say.recall());
        assertThat(story.told()).containsExactly("Relayed → 市交通局", "Relayed → 县信访局", "Relayed → 市信访局");
        assertThat(story.stage()).isEqualTo(Stage.RECALLED);
        assertThat(story.state().responsible()).isEqualTo(PROVINCE_BUREAU);
        assertThat(story.state().duties())
                .filteredOn(duty -> !duty.owner().equals(PROVINCE_BUREAU))
                .noneMatch(CaseDuty::owed);
        for (OrganisationCode below : new OrganisationCode[] {TRANSPORT, COUNTY_BUREAU, BUREAU}) {
            assertThat(sight(story, below)).isEqualTo(Sight.OWN);
        }
    }

    @Test
    void whatTheFirstBureauAddsReachesEveryoneBelow() {
        Story story = handedDown().delivered().says(BUREAU, Say.supplement());
        assertThat(story.told()).containsExactly("Relayed → 市交通局", "Relayed → 县信访局");
        story.refuses(BUREAU, Say.transferTo(HOUSING), CaseRule.NOT_A_PARTICIPANT);
        story.says(BUREAU, Say.withdrawal("2026-03-04"));
        assertThat(story.stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void upwardsItGoesByReportOnly() {
        Story story = withCountyBureau();
        story.refuses(COUNTY_BUREAU, Say.transferTo(BUREAU), CaseRule.HANDED_UP);
        story.refuses(COUNTY_BUREAU, Say.transferTo(PROVINCE_BUREAU), CaseRule.HANDED_UP);
        story.refuses(
                COUNTY_BUREAU, Say.transfer(TRANSPORT, Say.accusing(Say.unit(HOUSING))), CaseRule.PARTY_NAMES_OTHERS);
    }

    @Test
    void aFollowerOnTheAccusedSideIsLeftOut() {
        Story story = handedDown().delivered();
        MessageId transfer = story.state().messages().get(1).messageId();
        story.says(COUNTY_BUREAU, Say.correction(transfer, Say.accusing(Say.unit(BUREAU))));
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(BUREAU));
        assertThat(sight(story, BUREAU)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void aBureauMayAlsoHandleItItself() {
        Story story = withCountyBureau().says(COUNTY_BUREAU, Say.accepted("2026-03-02"));
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.duty(COUNTY_BUREAU, "transfer").ending()).isEqualTo(Ending.MET);
    }

    @Test
    void withinASystemTheUpperOrgansNoticeIsMetByTellingWhereItWent() {
        Story story =
                Stories.delivered().on("2026-03-05").says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, "2026-03-05"));
        assertThat(story.told()).containsExactly("Relayed → 市信访局", "Assignment → 市拆迁办");
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.MET);
        story.on("2026-03-06").delivered();
        assertThat(story.due(DEMOLITION_OFFICE, "notice")).isEqualTo("2026-03-23");
        assertThat(story.state().responsible()).isEqualTo(DEMOLITION_OFFICE);
    }

    @Test
    void elseTheLowerOrgansNoticeMeetsIt() {
        Story story = Stories.delivered()
                .says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null))
                .delivered();
        assertThat(story.duty(HOUSING, "notice").owed()).isTrue();
        story.says(DEMOLITION_OFFICE, Say.accepted("2026-03-02"));
        assertThat(story.duty(HOUSING, "notice").ending()).isEqualTo(Ending.MET);
        assertThat(story.told()).containsExactly("Relayed → 市住建局", "Relayed → 市信访局");
    }

    @Test
    void withinASystemObjectionsGoToTheOrganAbove() {
        Story story = Stories.delivered()
                .says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null))
                .delivered();
        story.says(DEMOLITION_OFFICE, Say.objection());
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        story.refuses(HOUSING, Say.agreed(TRANSPORT), CaseRule.NOT_OF_THE_SYSTEM);
        story.says(HOUSING, Say.agreed(null));
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void withinASystemItGoesDownOnly() {
        Story story = Stories.delivered();
        story.refuses(HOUSING, Say.passedDown(TRANSPORT, null), CaseRule.NOT_OF_THE_SYSTEM);
        story.refuses(HOUSING, Say.passedDown(HOUSING, null), CaseRule.NOT_OF_THE_SYSTEM);
        SystemTransfer undated = new SystemTransfer(TransferMode.ASSIGN, DEMOLITION_OFFICE, null, null);
        story.refuses(HOUSING, undated, CaseRule.REPORT_DUE_MISSING);
        Story accused = Story.begins().says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.unit(DEMOLITION_OFFICE))));
        accused.refuses(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void anOrganRegistersWhatItReceivedItself() {
        Story story = Story.begins().says(HOUSING, Say.registered(null, Say.petition()));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().bureau()).isEqualTo(BUREAU);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
        assertThat(story.told()).isEmpty();
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-16");
        assertThat(sight(story, HOUSING)).isEqualTo(Sight.ALL);
        story.says(HOUSING, Say.accepted("2026-03-02"));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.says(BUREAU, Say.supplement()).told()).containsExactly("Relayed → 市住建局");
    }

    @Test
    void orPassesItToOneBelow() {
        Story story = Story.begins().says(HOUSING, Say.registered(DEMOLITION_OFFICE, Say.petition()));
        assertThat(story.told()).containsExactly("Assignment → 市拆迁办");
        assertThat(story.state().bureau()).isEqualTo(HOUSING);
        assertThat(story.state().line().followers()).containsExactly(BUREAU);
        Story.begins().refuses(HOUSING, Say.registered(TRANSPORT, Say.petition()), CaseRule.NOT_OF_THE_SYSTEM);
        Story.begins()
                .refuses(
                        HOUSING,
                        Say.registered(DEMOLITION_OFFICE, Say.accusing(Say.unit(DEMOLITION_OFFICE))),
                        CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void whatAccusesTheOrganItselfGoesToTheBureau() {
        Story story = Story.begins().says(HOUSING, Say.registered(null, Say.accusing(Say.unit(HOUSING))));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(sight(story, HOUSING)).isNotEqualTo(Sight.ALL);
        Story uncertain = Story.begins().says(HOUSING, Say.registered(null, Say.accusing(Say.named("不详"))));
        assertThat(uncertain.stage()).isEqualTo(Stage.TRIAGE);
    }

    @Test
    void aCaseOfTheCountyIsCorrectedByTheBureauAboveToo() {
        Story story = handedDown().delivered();
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Petitions.flagged(Flag.PUBLIC)));
        assertThat(story.told()).containsExactly("Relayed → 市交通局", "Relayed → 县信访局");
    }
}
