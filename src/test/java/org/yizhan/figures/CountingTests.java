package org.yizhan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.History;
import org.yizhan.cases.RepeatEvent.RepeatConfirmed;
import org.yizhan.cases.Stage;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.Town;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Counting.Choice;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Indicator;
import org.yizhan.indicators.Indicator.Definition;
import org.yizhan.indicators.Indicators;
import org.yizhan.indicators.Question;
import org.yizhan.indicators.Question.Period;
import org.yizhan.indicators.Scope;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.ProblemException;
import org.yizhan.sheets.Cell;

class CountingTests {
    private static final IndicatorSettings SETTINGS = new IndicatorSettings(15, 30, 15, 1);
    private static final Indicator REPEAT = SETTINGS.indicators().find("repeat").orElseThrow();
    private static final Question ALL = new Question(
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
            Scope.everything(),
            LocalDate.parse("2026-12-31"),
            Set.of());

    private static Counting counting(History... histories) {
        return new Counting(
                (selection, reader) -> {
                    for (History history : histories) {
                        if (!reader.test(history)) {
                            return;
                        }
                    }
                },
                Town::world,
                SETTINGS);
    }

    private static Figure repeat(OrganisationCode viewer, History... histories) {
        return counting(histories)
                .figures(Viewer.organisation(viewer), ALL, List.of(REPEAT))
                .get(0);
    }

    @Test
    void countsEveryIndicatorInOnePass() {
        List<Figure> figures = counting(
                        Stories.concluded().history(), Stories.handling().history())
                .figures(Viewer.organisation(BUREAU), ALL, new Indicators(15, 30, 15).all());
        assertThat(figures).extracting(figure -> figure.definition().id()).contains("on-time", "days-to-reply");
        assertThat(figures)
                .filteredOn(figure -> figure.definition().id().equals("on-time"))
                .extracting(figure -> figure.denominator().toString())
                .containsExactly("2");
    }

    @Test
    void aProtectedCaseIsNotThereForTheAccusedAndNotTellableFromFewForOthers() {
        History secret = Stories.withDiscipline().history();
        History other = Stories.handling().history();
        assertThat(repeat(TRANSPORT, secret, other).denominator()).hasToString("1");
        assertThat(repeat(PROVINCE_BUREAU, secret, other).denominator()).hasToString("<5");
        assertThat(repeat(BUREAU, secret, other).denominator()).as("its own").hasToString("2");
        History[] many = IntStream.range(0, 5)
                .mapToObj(number -> number == 0 ? secret : other)
                .toArray(History[]::new);
        assertThat(repeat(PROVINCE_BUREAU, many).denominator()).hasToString("5");
    }

    /** First-time cases concluded with no repeat petition ÷ first-time cases concluded. */
    @Test
    void whatWasPetitionedAgainWasNotSolvedAtOnce() {
        History first = Stories.concluded().history();
        List<Indicator> solved =
                List.of(SETTINGS.indicators().find("solved-at-once").orElseThrow());
        Viewer bureau = Viewer.organisation(BUREAU);
        assertThat(counting(first).figures(bureau, ALL, solved).get(0).value()).isEqualByComparingTo("100");
        Figure again = counting(first, repeating(first, false))
                .figures(bureau, ALL, solved)
                .get(0);
        assertThat(again.numerator()).hasToString("0");
        assertThat(again.denominator()).as("the repeat is no first-time case").hasToString("1");
        assertThat(counting(first, repeating(first, true))
                        .figures(bureau, ALL, solved)
                        .get(0)
                        .value())
                .as("new facts are a matter of their own")
                .isEqualByComparingTo("100");
    }

    /** Another case, confirmed to be a repeat of {@code first}. */
    private static History repeating(History first, boolean newFacts) {
        List<CaseEvent> events = new ArrayList<>(first.events());
        events.add(new RepeatConfirmed(first.caseId(), newFacts, null, Stage.CONCLUDED, Story.at("2026-05-01", 9)));
        return new History(new CaseId("YZ202604-000000000000"), first.version() + 1, events);
    }

    @Test
    void theListHoldsWhatTheViewerTakesPartIn() {
        Counting counting =
                counting(Stories.withDiscipline().history(), Stories.handling().history());
        Choice page = new Choice(null, null, 10);
        assertThat(counting.lines(Viewer.organisation(BUREAU), ALL, REPEAT, page))
                .hasSize(2);
        assertThat(counting.lines(Viewer.organisation(HOUSING), ALL, REPEAT, page))
                .hasSize(1);
        assertThat(counting.lines(Viewer.organisation(PROVINCE_BUREAU), ALL, REPEAT, page))
                .isEmpty();
        assertThat(counting.lines(Viewer.organisation(BUREAU), ALL, REPEAT, new Choice("repeat", null, 10)))
                .isEmpty();
        assertThat(counting.lines(Viewer.organisation(BUREAU), ALL, REPEAT, new Choice(null, null, 1)))
                .hasSize(1);
    }

    @Test
    void oneQuestionMoreThanAllowedIsTurnedAwayAndTheNextIsNot() {
        Counting[] self = new Counting[1];
        self[0] = new Counting(
                (selection, reader) -> {
                    if (selection.after() == null) {
                        assertThatThrownBy(() -> self[0].figures(Viewer.organisation(BUREAU), ALL, List.of(REPEAT)))
                                .isInstanceOf(ProblemException.class)
                                .hasMessageContaining(FiguresRule.BUSY.code());
                    }
                },
                Town::world,
                SETTINGS);
        self[0].figures(Viewer.organisation(BUREAU), ALL, List.of(REPEAT));
        assertThat(self[0].figures(Viewer.organisation(BUREAU), ALL, List.of(REPEAT)))
                .hasSize(1);
    }

    @Test
    void asOfADayACaseCountsAsItStoodThen() {
        History concluded = Stories.concluded().history();
        assertThat(numerator("on-time", "2026-03-20", concluded)).isEqualTo("0");
        assertThat(numerator("on-time", "2026-04-02", concluded)).isEqualTo("1");
        assertThat(numerator("days-to-reply", "2026-03-20", concluded)).isEqualTo("0");
        assertThat(numerator("days-to-reply", "2026-04-02", concluded)).isEqualTo("30");
    }

    private static String numerator(String indicator, String day, History history) {
        return counting(history).every(Viewer.organisation(BUREAU), ALL, Story.at(day, 0)).stream()
                .filter(figure -> figure.definition().id().equals(indicator))
                .map(figure -> figure.numerator().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableHasARowForEachNumberWithItsDefinition() {
        Figure figure = repeat(BUREAU, Stories.handling().history());
        Definition definition = figure.definition();
        List<List<Cell>> rows = new ArrayList<>();
        FigureTable.of(List.of(figure), List.of()).rows().forEach(rows::add);
        assertThat(rows).hasSize(5).allSatisfy(row -> {
            assertThat(row).startsWith(Cell.text("repeat"), Cell.count(1), Cell.text("重复信访率"));
            assertThat(row)
                    .endsWith(
                            Cell.text(definition.text().zh()),
                            Cell.text(definition.text().en()));
        });
        assertThat(rows)
                .extracting(row -> row.get(4), row -> row.get(7))
                .containsExactly(
                        tuple(Cell.text("numerator"), Cell.count(0)),
                        tuple(Cell.text("denominator"), Cell.count(1)),
                        tuple(Cell.text("value"), Cell.decimal(new BigDecimal("0.0"))),
                        tuple(Cell.text("repeat"), Cell.count(0)),
                        tuple(Cell.text("first"), Cell.count(1)));
    }

    @Test
    void whatIsWithheldIsATextInTheTable() {
        Figure few = repeat(PROVINCE_BUREAU, Stories.withDiscipline().history());
        assertThat(FigureTable.of(List.of(few), List.of()).rows())
                .extracting(row -> row.get(7))
                .contains(Cell.text("<5"))
                .doesNotContain(Cell.count(1));
    }
}
