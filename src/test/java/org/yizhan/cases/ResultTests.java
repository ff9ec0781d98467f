package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.Violation;

/** Opinion (Art. 32) and Reply (Art. 29): an organ has one effective result. */
class ResultTests {

    @Test
    void anOpinionConcludesATransferThatIsNotToBeChecked() {
        Story story = Stories.concluded();
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.duty(HOUSING, "handling").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(HOUSING, "handling").statedOn()).isEqualTo("2026-03-31");
        assertThat(story.state().openQuestions()).containsExactly(OpenQuestion.ORGAN_SERVES);
    }

    @Test
    void aTransferToBeCheckedWaitsForItsCheck() {
        Transfer transfer =
                new Transfer(TransferMode.TRANSFER, Role.LEAD, HOUSING, null, false, true, false, null, Say.petition());
        Story story = Story.begins()
                .says(BUREAU, transfer)
                .delivered()
                .says(HOUSING, Say.accepted("2026-03-02"))
                .on("2026-03-20")
                .says(HOUSING, Say.opinion("2026-03-20"));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        story.says(BUREAU, Say.passed());
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @ParameterizedTest
    @CsvSource({
        "claims, , 事实, 依据",
        "claims, '　', 事实, 依据",
        "facts, 请求, , 依据",
        "facts, 请求, ' ', 依据",
        "legalBasis, 请求, 事实, ",
        "legalBasis, 请求, 事实, ''"
    })
    void anOpinionStatesClaimsFactsAndItsBasisInLaw(String lacking, String claims, String facts, String basis) {
        Opinion opinion = new Opinion(
                OpinionOutcome.EXPLAINED,
                LocalDate.parse("2026-03-05"),
                "1号",
                null,
                claims,
                facts,
                basis,
                null,
                List.of());
        List<Violation> refusal = Stories.handling().refusal(HOUSING, opinion);
        assertThat(refusal).extracting(Violation::code).containsExactly(CaseRule.OPINION_INCOMPLETE.code());
        assertThat(refusal.get(0).path()).isEqualTo("/Opinion/" + lacking);
        assertThat(refusal.get(0).zh()).contains("第三十二条");
    }

    @Test
    void everyPartThatAnOpinionLacksIsNamedAtOnce() {
        Opinion bare = new Opinion(
                OpinionOutcome.NOT_SUPPORTED,
                LocalDate.parse("2026-03-05"),
                "1号",
                null,
                null,
                null,
                null,
                null,
                List.of());
        assertThat(Stories.handling().refusal(HOUSING, bare))
                .extracting(Violation::en)
                .containsExactly(
                        "an opinion has to state its claims (Art. 32)",
                        "an opinion has to state its facts and reasons (Art. 32)",
                        "an opinion has to state its basis in law (Art. 32)");
    }

    @Test
    void aCorrectedOpinionStatesThemToo() {
        Story story = Stories.concluded();
        Opinion bare = new Opinion(
                OpinionOutcome.EXPLAINED, LocalDate.parse("2026-03-31"), "1号", null, "请求", null, "依据", null, List.of());
        List<Violation> refusal = story.refusal(HOUSING, Say.correction(story.message(), bare));
        assertThat(refusal).extracting(Violation::path).containsExactly("/Correction/result/Opinion/facts");
    }

    @Test
    void whatIsSupportedIsCarriedOutByThePromisedDay() {
        Story story = Stories.handling().on("2026-04-01");
        story.says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-04-01", "2026-06-30"));
        assertThat(story.due(HOUSING, "execution")).isEqualTo("2026-06-30");
        assertThat(story.duty(HOUSING, "execution").duty().article()).contains("第三十二条");
    }

    @Test
    void withoutAPromiseWithinThirtyDays() {
        Story story = Stories.handling().on("2026-04-01");
        story.says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-04-01", null));
        assertThat(story.due(HOUSING, "execution")).isEqualTo("2026-05-06");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLAINED", "NOT_SUPPORTED"})
    void whatIsNotSupportedIsNotCarriedOut(OpinionOutcome outcome) {
        Story story = Stories.handling().on("2026-04-01").says(HOUSING, Say.opinion(outcome, "2026-04-01", null));
        assertThat(story.owed()).containsExactly("service-record");
    }

    @Test
    void aPromiseLiesAfterTheOpinion() {
        Story story = Stories.handling().on("2026-04-01");
        story.refuses(
                HOUSING,
                Say.opinion(OpinionOutcome.SUPPORTED, "2026-04-01", "2026-03-31"),
                CaseRule.DATES_OUT_OF_ORDER);
    }

    @Test
    void anOpinionFollowsAcceptance() {
        Stories.delivered().refuses(HOUSING, Say.opinion("2026-03-02"), CaseRule.NOT_LEGAL_NOW);
        Story story = Stories.handling().on("2026-04-01");
        story.refuses(HOUSING, Say.opinion("2026-03-04"), CaseRule.DATES_OUT_OF_ORDER);
        story.refuses(HOUSING, Say.opinion("2026-04-02"), CaseRule.DATE_AFTER_RECEIPT);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "DELIVERED", "HANDLING"})
    void aReplyNeedsNoNoticeBeforeIt(Stage stage) {
        Story story = Stories.in(stage).on("2026-03-09").says(HOUSING, Say.reply("2026-03-09"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.owed()).containsExactly("service-record");
    }

    @Test
    void aReplyLiesBetweenDeliveryAndReceipt() {
        Story story = Stories.delivered().on("2026-03-04");
        story.refuses(HOUSING, Say.reply("2026-03-01"), CaseRule.DATE_BEFORE_DELIVERY);
        story.refuses(HOUSING, Say.reply("2026-03-05"), CaseRule.DATE_AFTER_RECEIPT);
    }

    @Test
    void aSecondResultIsRefusedAndNamesTheFirst() {
        Story story = Stories.concluded();
        MessageId first = story.message();
        for (var second : List.of(Say.opinion("2026-04-01"), Say.reply("2026-04-01"), Say.accepted("2026-04-01"))) {
            List<Violation> refusal = story.refusal(HOUSING, second);
            assertThat(refusal).extracting(Violation::code).containsExactly(CaseRule.SECOND_RESULT.code());
            assertThat(refusal.get(0).en()).contains(first.toString()).contains("Opinion");
        }
    }

    @Test
    void aLateResultIsMetAndItsDatesKept() {
        Story story = Stories.handling().on("2026-09-01").says(HOUSING, Say.opinion("2026-04-30"));
        CaseDuty handling = story.duty(HOUSING, "handling");
        assertThat(handling.ending()).isEqualTo(Ending.MET);
        assertThat(handling.statedOn()).isBeforeOrEqualTo(handling.clock().dueOn());
        assertThat(Days.of(handling.endedAt())).isAfter(handling.clock().dueOn());
    }
}
