package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.DISCIPLINE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.Petition.Flag;

/** Art. 23 ¶4: 政法 organs in litigation, discipline organs in 检举控告. For the exchange the case ends at delivery. */
class OwnRulesTests {

    @Test
    void aLitigationMatterEndsAtItsDeliveryToTheCourt() {
        Story story = Stories.transferredOut();
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.stage().open()).isFalse();
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.owner().equals(COURT))
                .extracting(duty -> duty.duty().id())
                .containsExactly("objection");
        assertThat(story.due(COURT, "objection")).isEqualTo("2026-03-09");
    }

    @Test
    void anAccusationEndsAtItsDeliveryToTheDisciplineOrgan() {
        Story story = Stories.withDiscipline();
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.state().responsible()).isEqualTo(DISCIPLINE);
    }

    @Test
    void untilThenItIsOnItsWay() {
        Story story =
                Story.begins().says(BUREAU, Say.transfer(COURT, Say.petition(Set.of(Flag.LITIGATION), List.of())));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void anOrdinaryMatterOfACourtHasTheOrdinaryClocks() {
        Story story = Story.begins().says(BUREAU, Say.transferTo(COURT)).delivered();
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.due(COURT, "notice")).isEqualTo("2026-03-17");
    }

    @Test
    void aLaterReplyIsStillTakenAndMovesNothing() {
        Story story = Stories.transferredOut().on("2026-07-01").says(COURT, Say.reply("2026-06-30"));
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        story.refuses(COURT, Say.reply("2026-06-30"), CaseRule.SECOND_RESULT);
    }

    @Test
    void anAcceptanceIsTakenWithoutAHandlingClock() {
        Story story = Stories.transferredOut().on("2026-03-10").says(COURT, Say.accepted("2026-03-10"));
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("handling"));
        story.says(COURT, Say.opinion("2026-03-10"));
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
    }

    @Test
    void aReplyMayBeFasterThanTheMarkOfDelivery() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(COURT, Say.petition(Set.of(Flag.LITIGATION), List.of())))
                .says(COURT, Say.reply("2026-03-02"))
                .delivered();
        assertThat(story.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
    }

    @Test
    void aReportFallsAwayAndTheBureauIsTold() {
        Transfer transfer = new Transfer(
                TransferMode.ASSIGN,
                Role.LEAD,
                COURT,
                java.time.LocalDate.parse("2026-04-30"),
                false,
                false,
                false,
                null,
                Say.petition(Set.of(Flag.LITIGATION), List.of()));
        Story story = Story.begins().says(BUREAU, transfer);
        assertThat(story.warnings()).containsExactly(CaseRule.REPORT_NOT_OWED_BY_ORGAN.code());
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("report"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LITIGATION", "URGENT"})
    void onlyLitigationMakesTheDifference(Flag flag) {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(COURT, Petitions.flagged(flag)))
                .delivered();
        assertThat(story.stage() == Stage.TRANSFERRED_OUT).isEqualTo(flag == Flag.LITIGATION);
    }
}
