package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.messages.OrganContent.ExtensionNotice;
import org.yizhan.messages.OrganContent.NoticeOutcome;

/** Progress and extension: what an organ says while it handles a matter. */
class HandlingTests {

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNED", "DELIVERED", "OBJECTED", "HANDLING", "AWAITING_REPORT"})
    void progressReachesTheBureauAndMovesNothing(Stage stage) {
        Story story = Stories.in(stage).says(HOUSING, Say.progress());
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void anExtensionAddsItsDaysToTheSixty() {
        Story story = Stories.handling();
        assertThat(story.duty(HOUSING, "handling").clock().unrolledOn()).isEqualTo("2026-05-04");
        story.on("2026-04-20").says(HOUSING, Say.extension(30, "2026-04-20"));
        assertThat(story.due(HOUSING, "handling")).isEqualTo("2026-06-03");
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void theDateOfAReportDoesNotMoveWithIt() {
        Story story = Stories.handlingAssignment().on("2026-04-20").says(HOUSING, Say.extension(30, "2026-04-20"));
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-04-30");
    }

    @Test
    void thirtyDaysAreTheMost() {
        Story story = Stories.handling().on("2026-04-20");
        story.refuses(HOUSING, Say.extension(31, "2026-04-20"), CaseRule.EXTENSION_TOO_LONG);
    }

    @Test
    void onceByUsualPractice() {
        Story story = Stories.handling().on("2026-04-20").says(HOUSING, Say.extension(10, "2026-04-20"));
        story.refuses(HOUSING, Say.extension(10, "2026-04-20"), CaseRule.EXTENSION_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-06, true", "2026-05-07, false"})
    void notAfterTheHandlingWasDue(String day, boolean taken) {
        Story story = Stories.handling().on(day, 23);
        Decision decision = story.hears(HOUSING, Say.extension(10, "2026-05-06"));
        assertThat(decision instanceof Decision.Accepted).isEqualTo(taken);
        if (decision instanceof Decision.Refused refused) {
            assertThat(refused.violations())
                    .extracting(violation -> violation.code())
                    .containsExactly(CaseRule.EXTENSION_AFTER_DUE.code());
            assertThat(refused.violations().get(0).zh()).contains("第三十四条").contains("2026-05-06");
        }
    }

    @Test
    void withoutAHandlingClockThereIsNothingToExtend() {
        Story story = Stories.delivered().says(HOUSING, Say.notice(NoticeOutcome.CANNOT_NOTIFY, "2026-03-02"));
        story.refuses(HOUSING, Say.extension(10, "2026-03-02"), CaseRule.EXTENSION_WITHOUT_CLOCK);
    }

    @Test
    void isApprovedBetweenAcceptanceAndToday() {
        Story story = Stories.handling().on("2026-04-20");
        story.refuses(HOUSING, Say.extension(10, "2026-04-21"), CaseRule.DATE_AFTER_RECEIPT);
        story.refuses(HOUSING, Say.extension(10, "2026-03-04"), CaseRule.DATES_OUT_OF_ORDER);
    }

    @Test
    void saysWhy() {
        ExtensionNotice extension = new ExtensionNotice(10, "高局长", LocalDate.parse("2026-04-20"), " ");
        Stories.handling().on("2026-04-20").refuses(HOUSING, extension, CaseRule.REASONS_MISSING);
    }

    @Test
    void aSiteMayAllowMoreExtensions() {
        Practice usual = Practices.usual();
        Practice twice = new Practice(
                usual.rulingWorkingDays(),
                usual.reassignmentWorkingDays(),
                usual.checkWorkingDays(),
                usual.executionDays(),
                usual.simpleReplyWorkingDays(),
                2,
                usual.registrationWorkingDays(),
                usual.clockAhead(),
                usual.rollOver(),
                usual.reminding(),
                usual.beside(),
                usual.several());
        World town = Town.world();
        Story story = new Story(new World(town.directory(), town.routing(), town.calendar(), town.limits(), twice))
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered()
                .says(HOUSING, Say.accepted("2026-03-02"));
        story.says(HOUSING, Say.extension(10, "2026-03-02")).says(HOUSING, Say.extension(10, "2026-03-02"));
        assertThat(story.duty(HOUSING, "handling").clock().unrolledOn())
                .isAfterOrEqualTo(LocalDate.parse("2026-03-02").plusDays(80));
    }
}
