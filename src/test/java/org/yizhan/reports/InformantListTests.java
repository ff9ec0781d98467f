package org.yizhan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.yizhan.cases.RandomCase;
import org.yizhan.cases.Town;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Counters;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.reports.Audience.Sight;
import org.yizhan.reports.CaseLine.Leader;

/**
 * Art. 30 ¶3 over random directories with aliases, successors and accused in free text: whatever was transferred,
 * corrected and ruled, no list shows the case to the accused side, nor names a leader from it. The side is the one that
 * the tests of the rules work out for themselves.
 */
class InformantListTests {
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    @Property(tries = 400)
    void noListShowsTheCaseToTheAccusedSide(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen()) {
            Statistics.collect("refused");
            return;
        }
        World world = random.world();
        CaseFacts facts = CaseFacts.of(random.history());
        Set<OrganisationCode> side = random.accusedSide();
        Audience audience = new Audience(world, DAY);
        Set<OrganisationCode> told = new HashSet<>();
        for (Organisation organisation : world.directory().all()) {
            if (audience.sight(Viewer.organisation(organisation.code()), facts).isPresent()) {
                told.add(organisation.code());
            }
        }
        assertThat(told).noneMatch(side::contains);
        assertThat(told).as("nobody is left out of the lists made for all").isSubsetOf(audience.candidates(facts));
        Statistics.collect(told.isEmpty() ? "told nobody" : "told somebody");
        Statistics.coverage(met -> met.check("told somebody").count(count -> count > 50));
    }

    @Property(tries = 300)
    void noListNamesALeaderFromTheAccusedSide(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen() || !random.hasLeader()) {
            Statistics.collect("no leader");
            return;
        }
        CaseFacts facts = CaseFacts.of(random.history());
        Span span = new Span(
                ListKind.WEEKLY, Span.instant(DAY.minusWeeks(1), LocalTime.NOON), Span.instant(DAY, LocalTime.NOON));
        List<Leader> named = new ArrayList<>();
        new CaseLines(random.world(), span)
                .line(facts)
                .flatMap(CaseLine::leaderTold)
                .ifPresent(named::add);
        Set<String> principals = random.world().directory().all().stream()
                .filter(organisation -> random.accusedSide().contains(organisation.code()))
                .flatMap(organisation -> organisation.leaders().stream())
                .collect(Collectors.toSet());
        assertThat(named).noneMatch(leader -> principals.contains(leader.name()));
        assertThat(named).noneMatch(leader -> random.accusedNames().contains(leader.name()));
        Statistics.collect(named.isEmpty() ? "kept back" : "named");
    }

    @Property(tries = 150)
    void noAnnualReportCountsTheCaseForTheAccusedSide(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen()) {
            return;
        }
        RememberedHistories histories = new RememberedHistories(random.history());
        AnnualReport report = new AnnualReport(
                histories,
                random::world,
                Counters.of(histories, random::world),
                Clock.fixed(Span.instant(DAY.plusMonths(3), LocalTime.NOON), ZoneOffset.UTC));
        for (OrganisationCode reader : random.accusedSide()) {
            String text = Listed.text(report.book(Viewer.organisation(reader), Optional.empty(), 2026, read -> {}));
            assertThat(text).doesNotContain(random.history().caseId().value()).contains("\n件次 Petitions,0,", ",<5,");
            assertThat(text.lines().filter(line -> line.contains(",denominator,")))
                    .as("of every indicator")
                    .hasSize(11)
                    .allMatch(line -> line.contains(",denominator,分母,denominator,0,"));
        }
    }

    /** A protected case with participants alone: no bureau above that takes no part is told that it is there. */
    @Property(tries = 200)
    void aProtectedCaseIsForItsParticipants(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen()) {
            return;
        }
        CaseFacts facts = CaseFacts.of(random.history());
        Audience audience = new Audience(random.world(), DAY);
        for (Organisation organisation : random.world().directory().all()) {
            audience.sight(Viewer.organisation(organisation.code()), facts)
                    .ifPresent(sight -> assertThat(sight).isEqualTo(Sight.WHOLE));
        }
        assertThat(audience.sight(Viewer.organisation(Town.STRANGER), facts)).isEmpty();
    }
}
