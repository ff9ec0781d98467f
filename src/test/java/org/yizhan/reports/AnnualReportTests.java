package org.yizhan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.History;
import org.yizhan.cases.Petitions;
import org.yizhan.cases.Say;
import org.yizhan.cases.SayAside;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.Town;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Counters;
import org.yizhan.indicators.Indicators;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Petition.Flag;

class AnnualReportTests {
    private static final String TITLE = Say.petition().title();

    private static AnnualReport report(String now, Story... stories) {
        History[] histories = Stream.of(stories).map(Story::history).toArray(History[]::new);
        RememberedHistories told = new RememberedHistories(histories);
        return new AnnualReport(
                told, Town::world, Counters.of(told, Town::world), Clock.fixed(Story.at(now, 9), ZoneOffset.UTC));
    }

    private static String text(int year, String now, OrganisationCode reader, Story... stories) {
        return Listed.text(report(now, stories).book(Viewer.organisation(reader), Optional.empty(), year, read -> {}));
    }

    private static String of2026(OrganisationCode reader, Story... stories) {
        return text(2026, "2026-12-01", reader, stories);
    }

    /** The row of a sheet that begins with {@code first}. */
    private static String row(String text, String sheet, String first) {
        return text.substring(text.indexOf("\n" + sheet + " ") + 1)
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith(first + ","))
                .findFirst()
                .orElse("");
    }

    private static String number(String text, String figure) {
        return text.lines()
                .filter(line -> line.startsWith(figure + " "))
                .map(line -> line.split(",", -1)[1])
                .findFirst()
                .orElse("");
    }

    @Test
    void countsWhatCameByFieldAndByOrgan() {
        String text = of2026(BUREAU, Stories.concluded(), Stories.triage());
        assertThat(number(text, "件次")).isEqualTo("2");
        assertThat(number(text, "批次")).isEqualTo("0");
        assertThat(number(text, "人次")).isEqualTo("2");
        assertThat(row(text, "按领域", "城乡建设")).startsWith("城乡建设,1,0,1,1,0");
        assertThat(row(text, "按领域", "未分类")).startsWith("未分类,1,0,1,0,0");
        assertThat(row(text, "按单位", "市住建局")).startsWith("市住建局,1,0,1,1,0");
        assertThat(row(text, "按单位", "合计 Total")).startsWith("合计 Total,2,0,2,1,0");
        assertThat(text).contains("\n城乡建设,市住建局,1,0,1\r\n");
    }

    @Test
    void countsEachTransferAndWhoGaveTheCaseBack() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(TRANSPORT)).delivered();
        String text = of2026(BUREAU, story, Stories.handlingAssignment());
        assertThat(number(text, "转送")).isEqualTo("2");
        assertThat(number(text, "交办")).isEqualTo("1");
        assertThat(number(text, "同意退回")).isEqualTo("1");
        assertThat(row(text, "巡视巡察", "市住建局")).startsWith("市住建局,1,0,1,");
        assertThat(row(text, "巡视巡察", "市交通局")).startsWith("市交通局,1,0,0,");
    }

    @Test
    void countsSupervisionsAndRecommendationsAndWhatWasAdopted() {
        Story story = Stories.handling()
                .says(BUREAU, SayAside.supervision(HOUSING, "2026-04-01"))
                .says(BUREAU, SayAside.recommendation(RecommendationType.IMPROVE_WORK, HOUSING))
                .delivered();
        story.says(HOUSING, SayAside.feedback(story.message(), "2026-03-05"))
                .says(BUREAU, SayAside.recommendation(RecommendationType.ACCOUNTABILITY, DISCIPLINE))
                .delivered();
        String text = of2026(BUREAU, story);
        assertThat(number(text, "督办")).isEqualTo("1");
        assertThat(number(text, "改进工作建议")).isEqualTo("1");
        assertThat(number(text, "改进工作·采纳")).isEqualTo("1");
        assertThat(number(text, "完善政策建议")).isEqualTo("0");
        assertThat(number(text, "追究责任建议")).isEqualTo("1");
        assertThat(number(text, "追究责任·采纳")).isEqualTo("0");
        assertThat(row(text, "巡视巡察", "市住建局")).isEqualTo("市住建局,1,1,0,1,1,1,0");
    }

    @Test
    void anOrganLearnsNothingOfRecommendationsThatMayBlameIt() {
        Story story = Stories.handling()
                .says(BUREAU, SayAside.recommendation(RecommendationType.ACCOUNTABILITY, DISCIPLINE))
                .delivered();
        String text = of2026(HOUSING, story);
        assertThat(number(text, "件次")).isEqualTo("1");
        assertThat(number(text, "追究责任建议")).isEqualTo("0");
        assertThat(text).doesNotContain("市纪委监委");
    }

    @Test
    void whatIsLateCountsOnceForTheOrganThatWas() {
        String text = of2026(BUREAU, Stories.delivered(), Stories.concluded());
        assertThat(number(text, "超期")).isEqualTo("1");
        assertThat(row(text, "巡视巡察", "市住建局")).startsWith("市住建局,2,0,0,1,");
    }

    @Test
    void aYearThatIsOverIsToldAsItStoodAtItsEnd() {
        Story story = Stories.handling().on("2027-01-20").says(HOUSING, Say.opinion("2027-01-19"));
        String text = text(2026, "2027-03-01", BUREAU, story);
        assertThat(text).contains("办理中", "as of 2027-01-01 00:00").doesNotContain(",办结,");
        assertThat(number(text, "件次")).isEqualTo("1");
        String next = text(2027, "2027-03-01", BUREAU, story);
        assertThat(number(next, "件次")).as("it came the year before").isEqualTo("0");
        assertThat(text(2025, "2027-03-01", BUREAU, story)).doesNotContain(TITLE);
    }

    @Test
    void everyFigureIsTheSumOfTheCasesListed() {
        String text = of2026(BUREAU, Stories.concluded(), Stories.handlingAssignment());
        assertThat(text.substring(text.indexOf("\n事项 Cases")).lines().filter(line -> line.contains(TITLE)))
                .hasSize(2)
                .allMatch(line -> line.contains(",城乡建设,市住建局,"));
        assertThat(text).contains("petitions received in the year", "收到日在本年的信访事项数");
    }

    @Test
    void protectedCasesOfOthersAreCountedApartAndUnderFiveNotByNumber() {
        Story one = Stories.withDiscipline();
        String few = of2026(PROVINCE_BUREAU, one);
        assertThat(number(few, "件次")).isEqualTo("0");
        assertThat(number(few, "另计")).isEqualTo("<5");
        assertThat(few).doesNotContain("市纪委监委");
        assertThat(number(of2026(PROVINCE_BUREAU), "另计")).as("of none").isEqualTo("<5");
        assertThat(number(of2026(PROVINCE_BUREAU, one, one, one, one, one), "另计"))
                .isEqualTo("5");
        assertThat(number(of2026(BUREAU, one), "件次")).as("its own").isEqualTo("1");
    }

    @Test
    void theAccusedSideIsNotEvenCountedFor() {
        Story one = Story.begins()
                .says(BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(PROVINCE_BUREAU)))
                .delivered();
        assertThat(number(of2026(PROVINCE_BUREAU, one, one, one, one, one), "另计"))
                .isEqualTo("<5");
        assertThat(of2026(PROVINCE_BUREAU, one)).doesNotContain(TITLE);
    }

    @Test
    void aConfidentialCaseOfOthersIsCountedApartToo() {
        Story one = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.CONFIDENTIAL)))
                .delivered();
        assertThat(number(of2026(PROVINCE_BUREAU, one), "件次")).isEqualTo("0");
        assertThat(number(of2026(HOUSING, one), "件次")).isEqualTo("1");
    }

    @Test
    void aBureauAboveCountsItsTerritoryWithoutTitles() {
        String text = of2026(PROVINCE_BUREAU, Stories.handling());
        assertThat(number(text, "件次")).isEqualTo("1");
        assertThat(text).doesNotContain(TITLE);
        assertThat(number(of2026(COUNTY_BUREAU, Stories.handling()), "件次")).isEqualTo("0");
    }

    @Test
    void operatorsAskForOneBureausTerritory() {
        AnnualReport report = report("2026-12-01", Stories.handling());
        Viewer operator = Viewer.operator(Listed.GATEWAY);
        assertThat(number(Listed.text(report.book(operator, Optional.of(BUREAU), 2026, read -> {})), "件次"))
                .isEqualTo("1");
        assertThat(number(Listed.text(report.book(operator, Optional.of(COUNTY_BUREAU), 2026, read -> {})), "件次"))
                .isEqualTo("0");
    }

    @Test
    void onlyWhoStandsAboveABureauHasItsReport() {
        AnnualReport report = report("2026-12-01");
        assertThat(report.isOpenTo(Viewer.organisation(PROVINCE_BUREAU), BUREAU))
                .isTrue();
        assertThat(report.isOpenTo(Viewer.organisation(BUREAU), BUREAU)).isTrue();
        assertThat(report.isOpenTo(Viewer.organisation(COUNTY_BUREAU), BUREAU)).isFalse();
        assertThat(report.isOpenTo(Viewer.organisation(GOVERNMENT), BUREAU)).isFalse();
        assertThat(report.isOpenTo(Viewer.operator(Listed.GATEWAY), BUREAU)).isTrue();
    }

    /** A number of an indicator; empty if there is none. */
    private static String indicator(String text, String id, String cell) {
        return text.lines()
                .filter(line -> line.startsWith(id + ",") && line.contains("," + cell + ","))
                .map(line -> line.split(",", -1)[7])
                .findFirst()
                .orElse("");
    }

    @Test
    void hasEveryIndicatorOfTheYearWithItsDefinition() {
        String text = of2026(BUREAU, Stories.concluded(), Stories.handling());
        assertThat(text).contains("\n指标 Indicators\r\n");
        new Indicators(15, 30, 15).all().forEach(indicator -> assertThat(text)
                .contains(
                        "\n" + indicator.definition().id() + ",1,",
                        indicator.definition().text().zh()));
        assertThat(indicator(text, "on-time", "denominator")).isEqualTo("2");
        assertThat(indicator(text, "on-time", "inTime")).isEqualTo("1");
        assertThat(indicator(text, "on-time", "value")).isEqualTo("50.0");
        assertThat(indicator(text, "days-to-reply", "median")).isEqualTo("30");
    }

    @Test
    void theIndicatorsOfAnotherYearAreOfThatYear() {
        Story story = Stories.concluded();
        assertThat(indicator(text(2027, "2027-03-01", BUREAU, story), "on-time", "denominator"))
                .isEqualTo("0");
        assertThat(indicator(text(2026, "2027-03-01", BUREAU, story), "on-time", "denominator"))
                .isEqualTo("1");
    }

    @Test
    void anOrgansIndicatorsAreOfWhatItWasChargedWith() {
        assertThat(indicator(of2026(HOUSING, Stories.handling()), "repeat", "denominator"))
                .isEqualTo("1");
        assertThat(indicator(of2026(TRANSPORT, Stories.handling()), "repeat", "denominator"))
                .isEqualTo("0");
        assertThat(indicator(of2026(COUNTY_BUREAU, Stories.handling()), "repeat", "denominator"))
                .as("where the matter is")
                .isEqualTo("1");
    }

    /** Art. 30 ¶3: as asked over HTTP, a small number with a protected case is withheld, and the accused side has none. */
    @Test
    void theIndicatorsTellOfProtectedCasesNoMoreThanWhenAskedFor() {
        Story one = Stories.withDiscipline();
        assertThat(indicator(of2026(PROVINCE_BUREAU, one), "repeat", "denominator"))
                .isEqualTo("<5");
        assertThat(indicator(of2026(BUREAU, one), "repeat", "denominator"))
                .as("its own")
                .isEqualTo("1");
        assertThat(indicator(of2026(TRANSPORT, one), "repeat", "denominator"))
                .as("accused")
                .isEqualTo("0");
        Story above = Story.begins()
                .says(BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(PROVINCE_BUREAU)))
                .delivered();
        assertThat(indicator(of2026(PROVINCE_BUREAU, above, above), "repeat", "denominator"))
                .isEqualTo("0");
    }

    /** Art. 30 ¶3: the report of a year that is over is read by those of today. */
    @Test
    void whoWasAccusedAfterTheYearsEndIsNotToldOfItEither() {
        Story story = Stories.delivered();
        assertThat(text(2026, "2027-03-01", HOUSING, story)).contains(TITLE);
        story.on("2027-01-20").says(BUREAU, Say.correction(story.message(), Petitions.accusing(HOUSING)));
        String text = text(2026, "2027-03-01", HOUSING, story);
        assertThat(text).doesNotContain(TITLE);
        assertThat(number(text, "件次")).isEqualTo("0");
        assertThat(indicator(text, "repeat", "denominator")).isEqualTo("0");
        assertThat(number(text(2026, "2027-03-01", BUREAU, story), "件次")).isEqualTo("1");
    }
}
