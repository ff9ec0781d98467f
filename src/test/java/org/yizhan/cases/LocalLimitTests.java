package org.yizhan.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.calendar.BuiltInCalendars;
import org.yizhan.calendar.CalendarText;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.limits.LimitText;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.LimitUnit;

/** A case in a region that has limits, days off or a way of counting of its own. */
class LocalLimitTests {
    private static final String HEADER = "duty,region,level,limit,unit,from,to,basis\n";

    private static World with(String limits) {
        World town = Town.world();
        return new World(
                town.directory(),
                town.routing(),
                town.calendar(),
                requireNonNull(
                        LimitText.parse(HEADER + limits, 7, DutyKind.ids()).table()),
                town.practice());
    }

    private static World with(WorkingCalendar calendar) {
        World town = Town.world();
        return new World(town.directory(), town.routing(), calendar, town.limits(), town.practice());
    }

    private static Story delivered(World world) {
        return new Story(world).says(BUREAU, Say.transferTo(HOUSING)).delivered();
    }

    @Test
    void theAssignmentStatesTheLimitThatHoldsForTheOrgan() {
        Story story = new Story(with("notice,9901,city,5,workingDay,,,某市办法第八条")).says(BUREAU, Say.transferTo(HOUSING));
        Assignment assignment = (Assignment) story.decision().letters().get(0).content();
        assertThat(assignment.duties())
                .filteredOn(duty -> duty.id().equals("notice"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.limit()).isEqualTo(5);
                    assertThat(duty.unit()).isEqualTo(LimitUnit.WORKING_DAY);
                    assertThat(duty.article()).isEqualTo("某市办法第八条");
                    assertThat(duty.rule()).isEqualTo("limits-7:2");
                });
        assertThat(story.delivered().due(HOUSING, "notice")).isEqualTo("2026-03-09");
    }

    @Test
    void anothersRegionChangesNothing() {
        Story story = delivered(with("notice,9902,,5,workingDay,,,邻市办法"));
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-17");
        assertThat(story.duty(HOUSING, "notice").duty().rule()).isNull();
    }

    /** The limit in force on the day the clock begins stays the deadline's, whatever is set later. */
    @Test
    void aDeadlineKeepsTheRuleItBeganUnder() {
        Story story = delivered(with("handling,99,,30,day,2026-03-05,,某省办法"));
        story.on("2026-03-05").says(HOUSING, Say.accepted("2026-03-04"));
        assertThat(story.duty(HOUSING, "handling").duty().limit()).isEqualTo(60);
        Story later = delivered(with("handling,99,,30,day,2026-03-05,,某省办法"));
        later.on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(later.duty(HOUSING, "handling").duty().limit()).isEqualTo(30);
        assertThat(later.due(HOUSING, "handling")).isEqualTo("2026-04-07");
    }

    @Test
    void theBureausOwnDutiesHaveLocalLimitsToo() {
        Story story = new Story(with("ruling,,city,3,workingDay,,,规程"))
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered()
                .says(HOUSING, Say.objection())
                .delivered();
        assertThat(story.due(BUREAU, "ruling")).isEqualTo("2026-03-05");
    }

    /** A day set for the case is what the bureau set. */
    @Test
    void aDateOfTheCaseStays() {
        Story story = new Story(with("report,,,10,day,,,规程"))
                .says(BUREAU, Say.assignmentTo(HOUSING, "2026-04-30"))
                .delivered();
        assertThat(story.due(HOUSING, "report")).isEqualTo("2026-04-30");
    }

    @Test
    void aRegionsDaysOffCountForItsOrgans() {
        String local = BuiltInCalendars.text() + "kind,from,to,region,name\noff,2026-03-17,,9901,三月三\n";
        WorkingCalendar calendar = requireNonNull(CalendarText.parse(local, 1).calendar());
        Story story = delivered(with(calendar));
        assertThat(story.due(HOUSING, "notice")).isEqualTo("2026-03-18");
        assertThat(story.duty(HOUSING, "notice").clock().unrolledOn()).isEqualTo("2026-03-17");
    }

    /** Roll-over is a setting: without it the last day is the last day, holiday or not. */
    @Test
    void withoutRollOverAHolidayMayBeTheLastDay() {
        Story story = new Story(with(Town.world().calendar().rolling(false)));
        story.says(BUREAU, Say.transferTo(HOUSING)).delivered().on("2026-03-05");
        story.says(HOUSING, Say.accepted("2026-03-05"));
        assertThat(story.due(HOUSING, "handling")).isEqualTo(LocalDate.parse("2026-05-04"));
        assertThat(Stories.handling().due(HOUSING, "handling")).isEqualTo(LocalDate.parse("2026-05-06"));
    }
}
