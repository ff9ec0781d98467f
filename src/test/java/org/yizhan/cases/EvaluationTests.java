package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.DeadlineStage;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.OversightContent.Evaluation;
import org.yizhan.messages.OversightContent.Rating;

/** 评价: bureau and unit apart; 待评价, 已评价, 超期未评价. */
class EvaluationTests {

    private static Evaluation of(@Nullable Rating bureau, @Nullable Rating unit) {
        return new Evaluation(LocalDate.parse("2026-04-10"), bureau, unit);
    }

    @Test
    void bothWaitForItFromTheServiceOn() {
        Story story = Reviews.served();
        assertThat(story.due(BUREAU, "evaluation")).isEqualTo("2026-05-06");
        assertThat(story.due(HOUSING, "evaluation")).isEqualTo("2026-05-06");
    }

    @Test
    void eachIsEvaluatedApartAndOnce() {
        Story story = Reviews.served().on("2026-04-10").says(BUREAU, of(null, Rating.DISSATISFIED));
        assertThat(story.duty(HOUSING, "evaluation").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(BUREAU, "evaluation").owed()).isTrue();
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        story.refuses(BUREAU, of(null, Rating.SATISFIED), AsideRule.EVALUATED_ALREADY);
        story.says(BUREAU, of(Rating.SATISFIED, null));
        assertThat(story.duty(BUREAU, "evaluation").ending()).isEqualTo(Ending.MET);
        story.refuses(BUREAU, of(Rating.SATISFIED, null), AsideRule.EVALUATED_ALREADY);
    }

    @Test
    void notGivenInTimeItIsOnRecordAsSuchAndNobodyIsTold() {
        Story story = Reviews.served().at(Story.at("2026-05-07", 0)).clock();
        CaseDuty unit = story.duty(HOUSING, "evaluation");
        assertThat(unit.reached()).isNotNull();
        assertThat(unit.reached().stage()).isEqualTo(DeadlineStage.OVERDUE);
        assertThat(unit.ending()).isEqualTo(Ending.STOPPED);
        assertThat(story.news()).noneMatch(news -> news.contains("evaluation"));
        story.on("2026-05-20").says(BUREAU, SayAside.evaluation("2026-05-20"));
        assertThat(story.stage()).isEqualTo(Stage.FINISHED);
    }

    @Test
    void aResultHandledAgainIsEvaluatedAgain() {
        Story story = Reviews.served().on("2026-04-10").says(BUREAU, SayAside.evaluation("2026-04-10"));
        story.says(BUREAU, new Supplement(AfterClosing.REOPEN));
        story.delivered().on("2026-04-20").says(HOUSING, Say.opinion("2026-04-20"));
        story.says(HOUSING, Say.served(story.message(), "2026-04-20"));
        assertThat(story.duty(HOUSING, "evaluation").owed()).isTrue();
        story.says(BUREAU, SayAside.evaluation("2026-04-20"));
    }

    @Test
    void saysSomethingAndNeitherAheadNorBeforeTheResult() {
        Story story = Reviews.served().on("2026-04-10");
        story.refuses(BUREAU, of(null, null), AsideRule.EVALUATION_EMPTY);
        story.refuses(BUREAU, SayAside.evaluation("2026-04-11"), CaseRule.DATE_AFTER_RECEIPT);
        story.refuses(BUREAU, SayAside.evaluation("2026-03-30"), CaseRule.DATES_OUT_OF_ORDER);
    }
}
