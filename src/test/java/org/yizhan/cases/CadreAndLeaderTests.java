package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PERSONNEL;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OversightContent.CadreInformation;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.Petition.Accused;

/** 通报组织人事部门 (Art. 30 ¶2) and 领导包案: never with anybody of the accused side (Art. 30 ¶3). */
class CadreAndLeaderTests {

    private static Story accusing() {
        return Stories.delivered(Say.transfer(HOUSING, Say.accusing(Say.unit(TRANSPORT))));
    }

    @Test
    void thePersonnelDepartmentAloneIsToldOfACadre() {
        Story story = accusing().says(BUREAU, SayAside.cadre(PERSONNEL));
        assertThat(story.told()).containsExactly("Relayed → 市委组织部");
    }

    @Test
    void anotherDepartmentIsNot() {
        accusing().refuses(BUREAU, SayAside.cadre(GOVERNMENT), AsideRule.NO_PERSONNEL_DEPARTMENT);
        accusing().refuses(BUREAU, SayAside.cadre(TRANSPORT), CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void aDepartmentIsNotToldOfItsOwn() {
        var own = new CadreInformation(PERSONNEL, Say.unit(PERSONNEL));
        accusing().refuses(BUREAU, own, CaseRule.ADDRESSEE_IS_ACCUSED);
    }

    @Test
    void aLeaderTakesChargeAndBothUnitsAreTold() {
        Story story = Stories.handling().says(BUREAU, SayAside.leader("吴市长", GOVERNMENT));
        assertThat(story.told()).containsExactly("Relayed → 市政府", "Relayed → 市住建局");
        assertThat(story.state().leader().orElseThrow().leader()).isEqualTo("吴市长");
        story.says(BUREAU, SayAside.leader("高局长", HOUSING));
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.state().leader().orElseThrow().leader()).isEqualTo("高局长");
    }

    @Test
    void aLeaderOfTheAccusedSideDoesNot() {
        accusing().refuses(BUREAU, SayAside.leader("吴局长", TRANSPORT), AsideRule.LEADER_IS_ACCUSED);
        Story named = Stories.delivered(
                Say.transfer(HOUSING, Say.accusing(new Accused("吴市长", null, TRANSPORT, null, null, null))));
        named.refuses(BUREAU, SayAside.leader("吴市长", GOVERNMENT), AsideRule.LEADER_IS_ACCUSED);
    }

    @Test
    void theDayToSolveItByFollowsTheBeginning() {
        LocalDate since = LocalDate.parse("2026-03-02");
        var early = new LeaderAssignment("吴市长", null, null, GOVERNMENT, since, since.minusDays(1), List.of());
        Stories.handling().refuses(BUREAU, early, CaseRule.DATES_OUT_OF_ORDER);
    }

    @Test
    void aLeaderWhoTurnsOutToBeAccusedHearsNothingMore() {
        Story story = Stories.handling().says(BUREAU, SayAside.leader("吴市长", TRANSPORT));
        var transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(TRANSPORT))));
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(TRANSPORT));
        assertThat(Participants.of(story.state()).sightOf(TRANSPORT)).isEqualTo(Participants.Sight.OWN);
    }
}
