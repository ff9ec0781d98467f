package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.ReviewContent;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** 复查 and 复核 (Arts 35, 36): asked for in time, taken on or not, and how they end. */
class ReviewTests {

    @Test
    void theReviewerGetsTheFileAndThirtyDaysFromTheDelivery() {
        Story story = Reviews.served().on("2026-04-20").says(BUREAU, SayAside.review("2026-04-17"));
        assertThat(story.waiting(MessageKind.RELAYED).stream()
                        .filter(letter -> letter.recipient().equals(GOVERNMENT))
                        .map(letter -> ((Relayed) letter.content()).originalKind()))
                .containsExactly(
                        MessageKind.TRANSFER,
                        MessageKind.NOTICE,
                        MessageKind.OPINION,
                        MessageKind.SERVICE_RECORD,
                        MessageKind.REVIEW_REQUEST);
        assertThat(story.told()).contains("Relayed → 市住建局");
        story.delivered();
        assertThat(story.due(GOVERNMENT, "review-decision")).isEqualTo("2026-04-23");
        assertThat(story.due(GOVERNMENT, "review")).isEqualTo("2026-05-20");
        assertThat(story.state().openQuestions()).contains(OpenQuestion.REVIEWER_DECIDES);
    }

    @Test
    void theRequestMeetsThePetitionersTimeByItsDay() {
        CaseDuty time = Reviews.asked().duty(HOUSING, "review-request");
        assertThat(time.ending()).isEqualTo(Ending.MET);
        assertThat(time.statedOn()).isEqualTo("2026-04-17");
    }

    @Test
    void takenOnAndUpheldEveryoneIsTold() {
        Story story = Reviews.takenOn();
        assertThat(story.told()).containsExactly("Relayed → 市信访局", "Relayed → 市住建局");
        assertThat(story.state().openQuestions()).contains(OpenQuestion.REVIEWER_REVIEWS);
        story.on("2026-05-11").says(GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, Outcome.UPHELD, "2026-05-11"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.told()).containsExactly("Relayed → 市信访局", "Relayed → 市住建局");
        assertThat(story.duty(GOVERNMENT, "review").ending()).isEqualTo(Ending.MET);
    }

    @Test
    void notTakenOnNeedsAGroundAndThePetitionersTimeRunsOn() {
        Story story = Reviews.asked();
        MessageId request = story.message();
        var silent = new ReviewContent.Decision(request, false, LocalDate.parse("2026-04-20"), null);
        story.refuses(GOVERNMENT, silent, CaseRule.GROUND_MISSING);
        story.says(GOVERNMENT, SayAside.notTakenOn(request, "2026-04-20"));
        assertThat(story.duty(GOVERNMENT, "review").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.duty(HOUSING, "review-request").owed()).isTrue();
        story.on("2026-04-28").says(BUREAU, SayAside.review("2026-04-27"));
        assertThat(story.warnings()).isEmpty();
    }

    @Test
    void whetherItIsTakenOnIsDecidedOnceAndByTheReviewer() {
        Story story = Reviews.asked();
        MessageId request = story.message();
        story.refuses(HOUSING, SayAside.takenOn(request, "2026-04-20"), AsideRule.NOT_THE_REVIEWER);
        story.refuses(Town.TRANSPORT, SayAside.takenOn(request, "2026-04-20"), CaseRule.NOT_A_PARTICIPANT);
        story.refuses(GOVERNMENT, SayAside.takenOn(request, "2026-04-17"), CaseRule.DATES_OUT_OF_ORDER);
        story.says(GOVERNMENT, SayAside.takenOn(request, "2026-04-20"));
        story.refuses(GOVERNMENT, SayAside.takenOn(request, "2026-04-20"), AsideRule.REVIEW_DECIDED);
    }

    @Test
    void revokedTheOrganHandlesAgainByTheDaySetAndItsNewOpinionIsReviewableAgain() {
        Story story = Reviews.reviewed(Outcome.REVOKED);
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-06-10");
        assertThat(story.state().handling().result()).isNull();
        story.on("2026-06-01").says(HOUSING, Say.opinion("2026-06-01"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        story.says(HOUSING, Say.served(story.message(), "2026-06-01"));
        assertThat(story.due(HOUSING, "review-request")).isEqualTo("2026-07-01");
        story.on("2026-06-15").says(BUREAU, SayAside.review("2026-06-15"));
        assertThat(story.warnings()).isEmpty();
    }

    @Test
    void aRevokedAssignmentOwesItsReportAnew() {
        Story story = Stories.awaitingReport().on("2026-04-20").says(HOUSING, Say.report("2026-04-20"));
        story.says(BUREAU, SayAside.review("2026-04-20")).delivered();
        story.says(GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, Outcome.REVOKED, "2026-04-20"))
                .delivered();
        assertThat(story.duty(HOUSING, "report").owed()).isTrue();
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-05-20");
    }

    @Test
    void aDayToHandleItAgainBelongsToARevocationAndLiesAhead() {
        Story story = Reviews.takenOn();
        LocalDate day = LocalDate.parse("2026-04-22");
        var without = new ReviewContent.Opinion(Remedy.REVIEW, Outcome.REVOKED, day, null, 0);
        story.refuses(GOVERNMENT, without, AsideRule.REDO_DATE_MISSING);
        var upheld = new ReviewContent.Opinion(Remedy.REVIEW, Outcome.UPHELD, day, day.plusDays(9), 0);
        story.refuses(GOVERNMENT, upheld, AsideRule.REDO_DATE_NOT_REVOKED);
        var past = new ReviewContent.Opinion(Remedy.REVIEW, Outcome.REVOKED, day, day.minusDays(1), 0);
        story.refuses(GOVERNMENT, past, CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void aRecheckIsTheEndAndNobodyTakesTheMatterOnAgain() {
        Story story = Reviews.rechecked();
        assertThat(story.stage()).isEqualTo(Stage.FINISHED);
        story.refuses(BUREAU, SayAside.review("2026-06-10"), AsideRule.AFTER_RECHECK);
        story.refuses(BUREAU, SayAside.recheck("2026-06-10"), AsideRule.AFTER_RECHECK);
    }

    @Test
    void aRecheckThatRevokesOpensItAgain() {
        Story story = Reviews.rechecked(Outcome.REVOKED);
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-07-10");
        story.on("2026-06-20").says(HOUSING, Say.opinion("2026-06-20")).says(BUREAU, SayAside.review("2026-06-20"));
        assertThat(story.state().reviews().open()).isPresent();
    }

    @Test
    void theRecheckIsOfTheReviewsOpinionAndTellsItsReviewer() {
        Story story = Reviews.reviewed(Outcome.UPHELD);
        story.on("2026-05-13").says(GOVERNMENT, Say.served(story.message(), "2026-05-12"));
        assertThat(story.due(GOVERNMENT, "recheck-request")).isEqualTo("2026-06-11");
        story.on("2026-05-20").says(BUREAU, SayAside.recheck("2026-05-20"));
        assertThat(story.told()).contains("Relayed → 市住建局", "Relayed → 市政府", "Relayed → 省信访局");
        story.delivered();
        assertThat(story.due(PROVINCE_BUREAU, "recheck")).isEqualTo("2026-06-22");
        assertThat(Participants.of(story.state()).sightOf(PROVINCE_BUREAU)).isEqualTo(Participants.Sight.ALL);
    }

    @Test
    void aReportStillOwedFinishesARecheckedCase() {
        Story story = Stories.awaitingReport().on("2026-04-20").says(BUREAU, SayAside.review("2026-04-20"));
        story.says(GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, Outcome.UPHELD, "2026-04-20"));
        story.says(BUREAU, SayAside.recheck("2026-04-20"));
        story.says(PROVINCE_BUREAU, SayAside.reviewed(Remedy.RECHECK, Outcome.UPHELD, "2026-04-20"));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_REPORT);
        story.says(HOUSING, Say.report("2026-04-20"));
        assertThat(story.stage()).isEqualTo(Stage.FINISHED);
    }

    @Test
    void onlyAnOpinionIsReviewedAndOnlyTheOneInForce() {
        Stories.delivered()
                .says(HOUSING, Say.reply("2026-03-02"))
                .refuses(BUREAU, SayAside.review("2026-03-02"), AsideRule.NOT_REVIEWABLE);
        Reviews.served().refuses(BUREAU, SayAside.recheck("2026-04-03"), AsideRule.RECHECK_WITHOUT_REVIEW);
        Reviews.asked().refuses(BUREAU, SayAside.review("2026-04-20"), AsideRule.REVIEW_UNDER_WAY);
        Reviews.reviewed(Outcome.UPHELD).refuses(BUREAU, SayAside.review("2026-05-11"), AsideRule.REVIEWED_ALREADY);
        Story story = Reviews.served();
        MessageId transfer = story.state().messages().get(0).messageId();
        var another = new ReviewContent.Request(
                Remedy.REVIEW, GOVERNMENT, LocalDate.parse("2026-04-03"), transfer, LocalDate.parse("2026-04-02"));
        story.refuses(BUREAU, another, AsideRule.REVIEWED_ANOTHER);
    }

    @Test
    void aReopenedMatterHasNoReviewAnyMore() {
        Story story = Reviews.takenOn();
        story.says(BUREAU, new Supplement(AfterClosing.REOPEN));
        assertThat(story.duty(GOVERNMENT, "review").ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.state().reviews().open()).isEmpty();
    }
}
