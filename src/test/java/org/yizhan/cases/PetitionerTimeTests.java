package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.ReviewContent.Opinion;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** The petitioner's own time (Arts 35, 36): from service, thirty days, then 终结; and what a hearing leaves out. */
class PetitionerTimeTests {

    @Test
    void runsFromTheServiceOfTheOpinion() {
        Story story = Reviews.served();
        assertThat(story.due(HOUSING, "review-request")).isEqualTo("2026-05-06");
        story.on("2026-04-10")
                .says(HOUSING, Say.served(story.state().messages().get(2).messageId(), "2026-04-09"));
        assertThat(story.due(HOUSING, "review-request")).isEqualTo("2026-05-06");
    }

    @Test
    void withoutARecordOfServiceItDoesNotRunAndTheOrganIsReminded() {
        Story story = Stories.concluded();
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("review-request"));
        assertThat(story.due(HOUSING, "service-record")).isEqualTo("2026-04-16");
        story.on("2026-04-17").clock();
        assertThat(story.told()).contains("Reminder → 市住建局");
        story.says(HOUSING, Say.served(story.message(), "2026-04-16"));
        assertThat(story.duty(HOUSING, "service-record").ending()).isEqualTo(Ending.MET);
    }

    @Test
    void whoCannotBeToldIsNotServed() {
        Story story = Stories.delivered().says(HOUSING, Say.notice(NoticeOutcome.CANNOT_NOTIFY, "2026-03-02"));
        story.on("2026-03-20").says(HOUSING, Say.opinion("2026-03-20"));
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("service-record"));
    }

    @Test
    void aReplyIsServedButNotReviewed() {
        Story story = Stories.delivered().says(HOUSING, Say.reply("2026-03-02"));
        story.says(HOUSING, Say.served(story.message(), "2026-03-02"));
        assertThat(story.duty(HOUSING, "service-record").ending()).isEqualTo(Ending.MET);
        assertThat(story.state().duties()).noneMatch(duty -> duty.duty().id().equals("review-request"));
    }

    @Test
    void notUsedInTimeTheMatterIsFinishedAndBothAreToldOnce() {
        Story story = Reviews.served().on("2026-04-30").clock();
        assertThat(story.told()).isEmpty();
        story = Reviews.lapsed();
        assertThat(story.stage()).isEqualTo(Stage.FINISHED);
        assertThat(story.news()).containsExactly("OVERDUE review-request → 市住建局", "OVERDUE review-request → 市信访局");
        assertThat(story.told()).isEmpty();
        story.on("2026-06-01").clock();
        assertThat(story.decision().letters()).isEmpty();
    }

    @Test
    void aRequestAfterTheDayIsTheReviewersToJudge() {
        Story story = Reviews.lapsed().on("2026-05-20").says(BUREAU, SayAside.review("2026-05-20"));
        assertThat(story.warnings()).containsExactly(AsideRule.REVIEW_ASKED_LATE.code());
        assertThat(story.stage()).isEqualTo(Stage.FINISHED);
        story.says(GOVERNMENT, SayAside.takenOn(story.message(), "2026-05-20"));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
    }

    @Test
    void aCorrectedOpinionIsServedAnewAndTheTimeRestarts() {
        Story story = Reviews.served();
        MessageId opinion = story.state().messages().get(2).messageId();
        story.on("2026-04-10").says(HOUSING, Say.correction(opinion, Say.opinion("2026-04-10")));
        assertThat(story.duty(HOUSING, "review-request").ending()).isEqualTo(Ending.STOPPED);
        story.says(HOUSING, Say.served(story.message(), "2026-04-10"));
        assertThat(story.due(HOUSING, "review-request")).isEqualTo("2026-05-11");
    }

    @Test
    void anOpinionSentBackHasNone() {
        Story story = Stories.awaitingCheck();
        story.says(HOUSING, Say.served(story.message(), "2026-04-01")).says(BUREAU, Say.returned());
        assertThat(story.duty(HOUSING, "review-request").ending()).isEqualTo(Ending.STOPPED);
    }

    @Test
    void aHearingIsLeftOutOfTheRecheckAndStopsItsClock() {
        Story story = Reviews.recheckAsked();
        story.on("2026-06-10").says(PROVINCE_BUREAU, SayAside.hearing(HearingEvent.STARTED, "2026-06-10"));
        assertThat(story.told()).containsExactly("Relayed → 市信访局", "Relayed → 市住建局", "Relayed → 市政府");
        story.on("2026-06-25").clock();
        assertThat(story.news()).noneMatch(news -> news.contains("recheck →"));
        story.says(PROVINCE_BUREAU, SayAside.hearing(HearingEvent.ENDED, "2026-06-24"));
        assertThat(story.due(PROVINCE_BUREAU, "recheck")).isEqualTo("2026-07-06");
    }

    @Test
    void aHearingThatOnlyTheOpinionStatesIsLeftOutToo() {
        Story story = Reviews.recheckAsked().on("2026-06-23");
        LocalDate day = LocalDate.parse("2026-06-23");
        story.says(PROVINCE_BUREAU, new Opinion(Remedy.RECHECK, Outcome.UPHELD, day, null, 4));
        assertThat(story.due(PROVINCE_BUREAU, "recheck")).isEqualTo("2026-06-23");
        assertThat(story.duty(PROVINCE_BUREAU, "recheck").timeliness()).contains(CaseDuty.Timeliness.IN_TIME);
    }

    @Test
    void onlyWhoReviewsOrHandlesHoldsAHearing() {
        Reviews.asked()
                .refuses(HOUSING, SayAside.hearing(HearingEvent.STARTED, "2026-04-20"), AsideRule.HEARING_NOT_HERE);
    }
}
