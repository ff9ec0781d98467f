package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.Petition.Flag;

/** 信访人撤回: a written statement ends the case; not an informant's, and not a joint one while others stay. */
class WithdrawalTests {

    @Test
    void endsTheCaseAndTellsTheOrgan() {
        Story story = Stories.handling().on("2026-03-10").says(BUREAU, Say.withdrawal("2026-03-09"));
        assertThat(story.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.duty(HOUSING, "handling").owed()).isFalse();
    }

    @Test
    void inTriageThereIsNobodyToTell() {
        Story story = Stories.triage().says(BUREAU, Say.withdrawal("2026-03-02"));
        assertThat(story.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(story.told()).isEmpty();
        assertThat(story.duty(BUREAU, "transfer").owed()).isFalse();
    }

    @Test
    void anInformantsWithdrawalIsOnRecordAndTheCaseGoesOn() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Say.accusing(Say.unit(TRANSPORT))))
                .delivered()
                .says(BUREAU, Say.withdrawal("2026-03-02"));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.warnings()).containsExactly(CaseRule.WITHDRAWAL_OF_INFORMANT.code());
    }

    @Test
    void oneSignatorysWithdrawalDoesNotEndAJointPetition() {
        Story story = Story.begins().says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.JOINT)));
        story.says(BUREAU, new PetitionerWithdrawal(LocalDate.parse("2026-03-02"), "王某"));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.warnings()).containsExactly(CaseRule.WITHDRAWAL_OF_ONE.code());

        story.says(BUREAU, Say.withdrawal("2026-03-02"));
        assertThat(story.stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void theStatementIsWrittenBetweenThePetitionAndToday() {
        Story story = Stories.delivered();
        story.refuses(BUREAU, Say.withdrawal("2026-03-03"), CaseRule.DATE_AFTER_RECEIPT);
        story.refuses(BUREAU, Say.withdrawal("2026-02-27"), CaseRule.DATES_OUT_OF_ORDER);
    }
}
