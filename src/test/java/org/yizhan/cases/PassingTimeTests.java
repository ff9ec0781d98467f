package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.DeadlineReached;
import org.yizhan.cases.DeadlineEvent.DeadlineStage;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.GatewayContent.SupervisionDraft;
import org.yizhan.messages.MessageKind;

/** What time does to a case, if nobody else does anything. */
class PassingTimeTests {

    /** Delivered on Monday, 2026-03-02: the notice is due on 03-17, so the warning day is 03-12. */
    private static Story delivered() {
        return Stories.delivered();
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(Story.CHINA)
                .toInstant();
    }

    private static Instant wakesAt(Story story) {
        return story.decision().summary().wakeAt();
    }

    @Test
    void theWarningComesThreeWorkingDaysBeforeInTheMorning() {
        Story story = delivered();
        assertThat(wakesAt(story)).isEqualTo(at("2026-03-12", "08:30"));

        story.told(new Fact.TimePassed(at("2026-03-12", "08:30")));
        assertThat(story.news()).containsExactly("APPROACHING notice → 市住建局", "APPROACHING notice → 市信访局");
        assertThat(story.told()).isEmpty();
        assertThat(wakesAt(story)).isEqualTo(at("2026-03-18", "00:00"));
    }

    @Test
    void nothingIsDueBeforeItsInstant() {
        Story story = delivered();
        story.told(new Fact.TimePassed(at("2026-03-12", "08:29")));
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.decision().events()).hasOnlyElementsOfType(DeadlineEvent.AgendaRenewed.class);
        assertThat(wakesAt(story)).isEqualTo(at("2026-03-12", "08:30"));
    }

    /** The last day ends at 24:00, and not a moment before. */
    @Test
    void isOverdueWhenTheLastDayIsOver() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-03-12", "08:30")));
        story.told(new Fact.TimePassed(at("2026-03-17", "23:59")));
        assertThat(story.news()).isEmpty();

        story.told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        assertThat(story.news()).containsExactly("OVERDUE notice → 市住建局", "OVERDUE notice → 市信访局");
        assertThat(story.told()).containsExactly("Reminder → 市住建局", "SupervisionDraft → 市信访局");
    }

    @Test
    void bearsTheInstantAtWhichItWasDueHoweverLateItIsFound() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-03-20", "15:00")));
        DeadlineReceipt receipt = receipt(story);
        assertThat(receipt.occurredAt()).isEqualTo(at("2026-03-18", "00:00"));
        assertThat(receipt.zh()).isEqualTo("书面告知期限已于 2026-03-17 24:00 届满，尚未履行（《信访工作条例》第二十三条）；参考办结日 2026-05-16");
        assertThat(receipt.en()).contains("the written notice was due by the end of 2026-03-17");
    }

    /** After a long stop: one receipt for each duty, the latest only. */
    @Test
    void catchesUpWithTheLatestStageOnly() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-04-05", "12:00")));
        assertThat(story.news()).containsExactly("OVERDUE notice → 市住建局", "OVERDUE notice → 市信访局");
        assertThat(receipt(story).occurredAt()).isEqualTo(at("2026-04-01", "00:00"));
        assertThat(wakesAt(story)).isEqualTo(at("2026-04-08", "00:00"));
    }

    @Test
    void toldTwiceItHappensOnce() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        story.told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        assertThat(story.decision().letters()).isEmpty();
    }

    @Test
    void comesToMindAgainEverySevenDays() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        for (String day : List.of("2026-03-25", "2026-04-01", "2026-04-08")) {
            assertThat(wakesAt(story)).isEqualTo(at(day, "00:00"));
            story.told(new Fact.TimePassed(at(day, "00:00")));
            assertThat(story.news()).containsExactly("OVERDUE notice → 市住建局", "OVERDUE notice → 市信访局");
            assertThat(story.told()).as("the draft is written once").containsExactly("Reminder → 市住建局");
        }
        Reminder reminder = content(story, Reminder.class);
        assertThat(reminder.overdueDays()).isEqualTo(21);
        assertThat(reminder.organ()).isEqualTo(HOUSING);
    }

    @Test
    void theDraftSaysWhatTheBureauCouldDemand() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        SupervisionDraft draft = content(story, SupervisionDraft.class);
        assertThat(draft.organ()).isEqualTo(HOUSING);
        assertThat(draft.ground()).isEqualTo("delay");
        assertThat(draft.deadlines()).singleElement().satisfies(deadline -> assertThat(deadline.dueOn())
                .isEqualTo("2026-03-17"));
        assertThat(draft.demands()).contains("请说明原因，限期履行并书面报告");
    }

    @Test
    void anObjectionThatWaitsIsTheBureausTurn() {
        Story story =
                delivered().on("2026-03-09").says(HOUSING, Say.objection()).delivered();
        story.told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        assertThat(story.told())
                .contains("Reminder → 市信访局")
                .doesNotContain("Reminder → 市住建局", "SupervisionDraft → 市信访局");
        assertThat(story.decision().letters())
                .filteredOn(letter -> letter.kind() == MessageKind.REMINDER)
                .extracting(letter -> ((Reminder) letter.content()).zh())
                .anyMatch(text -> text.endsWith("异议待信访部门核实"));
    }

    /** 5 working days after the objection's delivery on 2026-03-09; then its head, then the bureau above. */
    @Test
    void aRulingThatDoesNotComeGoesToTheBureauAbove() {
        Story story =
                delivered().on("2026-03-09").says(HOUSING, Say.objection()).delivered();
        story.told(new Fact.TimePassed(at("2026-03-17", "00:00")));
        assertThat(story.news()).contains("OVERDUE ruling → 市信访局");
        assertThat(story.told()).containsExactly("Reminder → 市信访局");

        story.told(new Fact.TimePassed(at("2026-03-24", "00:00")));
        assertThat(story.told()).contains("Reminder → 省信访局");
    }

    @Test
    void aResultNobodyChecksStandsUnchecked() {
        Story story = Stories.delivered(Say.checkedTransferTo(HOUSING))
                .says(HOUSING, Say.accepted("2026-03-02"))
                .says(HOUSING, Say.opinion("2026-03-02"))
                .delivered();
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_CHECK);
        story.told(new Fact.TimePassed(at("2026-03-10", "00:00")));
        assertThat(story.stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(story.decision().events()).hasAtLeastOneElementOfType(Transition.ResultUnchecked.class);
        assertThat(story.news()).containsExactly("OVERDUE check → 市信访局", "OVERDUE check → 市住建局");
        assertThat(receipt(story).zh()).endsWith("；按办结（未审核）处理");
    }

    /** A 交办's result may stand unchecked, its report is owed all the same. */
    @Test
    void theReportStaysOwedWhenNobodyChecks() {
        Story story = Stories.awaitingCheck().delivered();
        story.told(new Fact.TimePassed(at("2026-04-14", "00:00")));
        assertThat(story.stage()).isEqualTo(Stage.AWAITING_REPORT);
        assertThat(story.duty(HOUSING, "report").owed()).isTrue();
    }

    @Test
    void theAgendaIsOfTheDutiesOwedOnly() {
        Story story = Stories.concluded();
        assertThat(wakesAt(story)).isEqualTo(at("2026-04-17", "00:00"));
        story.says(Town.HOUSING, Say.served(story.message(), "2026-04-01")).on("2026-05-07");
        assertThat(wakesAt(story.clock())).isNull();
        assertThat(Stories.handling().decision().summary().wakeAt()).isEqualTo(at("2026-04-28", "08:30"));
    }

    /** Only a third of a short limit: one working day of three. */
    @Test
    void aShortLimitIsWarnedOfLater() {
        Story story =
                delivered().on("2026-03-04").says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(null));
        assertThat(story.due(BUREAU, "re-assignment")).isEqualTo("2026-03-09");
        assertThat(wakesAt(story)).isEqualTo(at("2026-03-06", "08:30"));
    }

    @Test
    void aReopenedDutyWhoseDayIsOverIsOverdueAtOnce() {
        Story story = Stories.awaitingCheck().on("2026-05-20").says(BUREAU, Say.returned());
        assertThat(wakesAt(story)).isBefore(story.now());
        story.clock();
        assertThat(story.news()).contains("OVERDUE handling → 市住建局", "OVERDUE report → 市住建局");
    }

    private static DeadlineReceipt receipt(Story story) {
        return content(story, DeadlineReceipt.class);
    }

    private static <T> T content(Story story, Class<T> type) {
        return story.decision().letters().stream()
                .map(Letter::content)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStagesAreOnRecord() {
        Story story = delivered().told(new Fact.TimePassed(at("2026-03-18", "00:00")));
        assertThat(story.decision().events())
                .filteredOn(DeadlineReached.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((DeadlineReached) event).stage()).isEqualTo(DeadlineStage.OVERDUE));
    }
}
