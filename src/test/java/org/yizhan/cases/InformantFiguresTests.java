package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.facts.Viewer.View;
import org.yizhan.indicators.Figure;
import org.yizhan.indicators.Indicator;
import org.yizhan.indicators.Indicators;
import org.yizhan.indicators.Question;
import org.yizhan.indicators.Scope;
import org.yizhan.indicators.Tally;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;

/**
 * Art. 30 ¶3 over random directories: the accused side finds the case in no list and in no figure, and nobody else learns of
 * it from a small number. That side is worked out a second time, as in {@link InformantTests}.
 */
class InformantFiguresTests {
    private static final Question QUESTION = new Question(
            new Question.Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
            Scope.everything(),
            LocalDate.parse("2026-12-31"),
            Set.of());

    @Property(tries = 300)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noListOrFigureShowsTheCaseToTheAccusedSide(@ForAll long seed) {
        RandomTowns towns = new RandomTowns(seed);
        Story story = new Story(towns.world);
        List<Accused> named = new ArrayList<>(List.of(towns.accused()));
        OrganisationCode bureau = towns.bureau();
        Statistics.label("case").coverage(met -> {
            met.check("hidden").count(count -> count > 100);
            met.check("guarded").count(count -> count > 100);
        });
        if (!(story.hears(bureau, Say.transfer(null, Say.accusing(named.get(0)))) instanceof Decision.Accepted)) {
            return;
        }
        story.again(bureau, Say.transfer(null, Say.accusing(named.get(0))));
        story.delivered();
        CaseFacts facts = CaseFacts.of(story.history());
        Set<OrganisationCode> side = InformantTests.side(towns.world, named);
        boolean certain = !InformantTests.units(towns.world, named.get(0)).isEmpty();
        for (Organisation viewer : towns.world.directory().all()) {
            View view = Viewer.organisation(viewer.code()).of(facts, towns.world);
            View operators = Viewer.operator(viewer.code()).of(facts, towns.world);
            if (side.contains(viewer.code())) {
                assertThat(List.of(view, operators)).containsOnly(View.HIDDEN);
                Statistics.label("case").collect("hidden");
            } else if (!isParticipant(story, viewer.code())) {
                assertThat(view).isEqualTo(certain ? View.COUNTED_GUARDED : View.HIDDEN);
                Statistics.label("case").collect("guarded");
            }
        }
    }

    private static boolean isParticipant(Story story, OrganisationCode code) {
        return Participants.of(story.history()).takesPart(code);
    }

    /** Beside any number of other cases. */
    @Property(tries = 300)
    @StatisticsReport(StatisticsReportMode.OFF)
    void noNumberUnderFiveHoldsAProtectedCase(@ForAll long seed) {
        int kind = Math.floorMod(seed, 3);
        int few = 1 + Math.floorMod(seed / 3, 4);
        int plain = Math.floorMod(seed / 12, 30);
        CaseFacts ordinary = CaseFacts.of(Stories.concluded().history());
        CaseFacts secret = CaseFacts.of(
                (kind == 0 ? Stories.delivered() : kind == 1 ? Stories.handling() : Stories.objected()).history());
        for (Indicator indicator : new Indicators(15, 30, 15).all()) {
            Tally tally = new Tally(indicator.definition());
            Set<String> secrets = new HashSet<>();
            for (int i = 0; i < plain; i++) {
                indicator.items(ordinary, QUESTION).forEach(item -> tally.add(item, false));
            }
            for (int i = 0; i < few; i++) {
                indicator.items(secret, QUESTION).forEach(item -> {
                    secrets.add(item.bucket());
                    tally.add(item, true);
                });
            }
            Figure figure = tally.figure();
            secrets.forEach(bucket -> assertThat(figure.buckets().get(bucket).number())
                    .as("%s %s", indicator.definition().id(), bucket)
                    .satisfiesAnyOf(number -> assertThat(number).isNull(), number -> assertThat(number)
                            .isGreaterThanOrEqualTo(5)));
            boolean oneHidden = figure.buckets().values().stream().anyMatch(count -> count.number() == null);
            assertThat(oneHidden && figure.numerator().number() != null)
                    .as("the numerator gives the bucket away")
                    .isFalse();
        }
    }
}
