package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.MessageKind;

/** Deadlines that reach into 2027, whose days off nobody has announced; then an invented notice comes. */
class ProvisionalTests {
    /** Accepted on 2026-12-01: 60 days end on Saturday, 2027-01-30, and roll to a Monday that may be a holiday. */
    private static Story accepted() {
        return new Story(Town.world())
                .on("2026-12-01")
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered()
                .says(HOUSING, Say.accepted("2026-12-01"));
    }

    @Test
    void aYearNotKnownIsComputedWithPlainWeekendsAndSaidToBeProvisional() {
        Story story = accepted();
        CaseDuty handling = story.duty(HOUSING, "handling");
        assertThat(handling.clock().dueOn()).isEqualTo("2027-02-01");
        assertThat(handling.clock().unrolledOn()).isEqualTo("2027-01-30");
        assertThat(handling.clock().provisional()).isTrue();
        assertThat(story.decision().summary().provisional()).isTrue();
        assertThat(story.duty(HOUSING, "notice").clock().provisional()).isFalse();
    }

    @Test
    void neverRefusesForAYearNotKnown() {
        Story story = new Story(Town.world())
                .on("2027-12-20")
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered();
        DeliveryReceipt receipt = (DeliveryReceipt)
                story.waiting(MessageKind.DELIVERY_RECEIPT).get(0).content();
        assertThat(receipt.deadlines()).allMatch(deadline -> deadline.provisional());
    }

    @Test
    void nothingIsRecomputedBeforeTheCalendarComes() {
        Story story = accepted().clock();
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2027-02-01");
    }

    @Test
    void theCalendarsComingRecomputesEachDateAndTellsIt() {
        Story story = accepted().livesIn(Town.with2027()).clock();
        assertThat(story.news()).containsExactly("RECOMPUTED handling → 市住建局", "RECOMPUTED handling → 市信访局");
        DeadlineReceipt receipt =
                (DeadlineReceipt) story.decision().letters().get(0).content();
        assertThat(receipt.previousDueOn()).isEqualTo("2027-02-01");
        assertThat(receipt.deadline().dueOn()).isEqualTo("2027-02-11");
        assertThat(receipt.deadline().provisional()).isFalse();
        assertThat(receipt.zh()).isEqualTo("办理期限重新计算，至 2027-02-11 24:00 届满（《信访工作条例》第三十四条）");
        assertThat(story.decision().summary().provisional()).isFalse();
    }

    /** A date that stays is still news: it is no assumption any more. */
    @Test
    void aDateThatStaysIsConfirmed() {
        Story story = new Story(Town.world())
                .on("2026-12-01")
                .says(BUREAU, Say.assignmentTo(HOUSING, "2027-03-01"))
                .delivered();
        assertThat(story.duty(HOUSING, "report").clock().provisional()).isTrue();
        story.livesIn(Town.with2027()).clock();
        assertThat(story.news()).containsExactly("RECOMPUTED report → 市住建局", "RECOMPUTED report → 市信访局");
        assertThat(story.due(HOUSING, "report")).isEqualTo("2027-03-01");
    }

    @Test
    void anExtensionIsKept() {
        Story story = accepted().on("2026-12-20").says(HOUSING, Say.extension(20, "2026-12-20"));
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2027-02-19");
        story.livesIn(Town.with2027()).clock();
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2027-02-19");
        assertThat(story.duty(HOUSING, "handling").clock().provisional()).isFalse();
    }

    @Test
    void whatIsOverIsLeftAsItWas() {
        Story story = accepted().on("2026-12-20").says(HOUSING, Say.opinion("2026-12-20"));
        story.livesIn(Town.with2027()).clock();
        assertThat(story.news())
                .as("the service of the opinion is owed still")
                .noneMatch(news -> news.contains("handling"));
        assertThat(story.duty(HOUSING, "handling").clock().provisional()).isTrue();
        assertThat(story.decision().summary().provisional()).isFalse();
    }

    @Test
    void onceOnly() {
        Story story = accepted().livesIn(Town.with2027()).clock().clock();
        assertThat(story.decision().letters()).isEmpty();
    }

    /** The whole way: a transfer of 2026-12-01 whose bureau, too, is told each date. */
    @Test
    void everyLetterOfTheCaseSaysWhatIsProvisional() {
        Story story = accepted();
        story.at(Story.at("2027-01-27", 9)).clock();
        assertThat(story.decision().letters())
                .filteredOn(letter -> letter.kind() == MessageKind.DEADLINE_RECEIPT)
                .allSatisfy(letter ->
                        assertThat(((DeadlineReceipt) letter.content()).zh()).endsWith("；该年日历尚未导入，日期为暂定"));
        assertThat(story.state().messages())
                .extracting(MessageTaken::kind)
                .containsExactly(MessageKind.TRANSFER, MessageKind.NOTICE);
        assertThat(story.due(HOUSING, "handling")).isEqualTo(LocalDate.parse("2027-02-01"));
    }
}
