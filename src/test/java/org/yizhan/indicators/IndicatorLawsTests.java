package org.yizhan.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.yizhan.cases.RandomCase;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.indicators.Indicator.Bucket;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.indicators.Indicator.Shape;
import org.yizhan.indicators.Question.Period;
import org.yizhan.messages.OrganisationCode;

/** What every indicator owes its readers, over random cases: the months add up to the year, and a narrower question never has more. */
class IndicatorLawsTests {
    private static final List<Indicator> ALL = new Indicators(15, 30, 15).all();
    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), TODAY);

    private static List<Item> items(Indicator indicator, CaseFacts facts, Period period, Scope scope) {
        return indicator
                .items(facts, new Question(period, scope, TODAY, Set.of()))
                .toList();
    }

    private static Stream<Period> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(2026, month))
                .map(month -> new Period(month.atDay(1), month.atEndOfMonth()));
    }

    @Property(tries = 150)
    void theMonthsAddUpToTheYear(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen()) {
            return;
        }
        CaseFacts facts = CaseFacts.of(random.history());
        for (Indicator indicator : ALL) {
            List<Item> year = items(indicator, facts, YEAR, Scope.everything());
            List<Item> monthly = months().flatMap(month -> items(indicator, facts, month, Scope.everything()).stream())
                    .toList();
            assertThat(monthly).as(indicator.definition().id()).containsExactlyInAnyOrderElementsOf(year);
            Statistics.collect(year.isEmpty() ? "nothing" : "something");
        }
        Statistics.coverage(met -> met.check("something").count(count -> count > 100));
    }

    @Property(tries = 100)
    void whatIsAskedOfOneOrganIsPartOfWhatIsAskedOfAll(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen()) {
            return;
        }
        CaseFacts facts = CaseFacts.of(random.history());
        for (Indicator indicator : ALL) {
            int all = items(indicator, facts, YEAR, Scope.everything()).size();
            for (Organisation organisation : random.world().directory().all()) {
                OrganisationCode code = organisation.code();
                assertThat(items(indicator, facts, YEAR, new Scope(code, null, null, null)))
                        .as("%s of %s", indicator.definition().id(), code)
                        .hasSizeLessThanOrEqualTo(all);
                assertThat(items(indicator, facts, YEAR, new Scope(null, code, null, null)))
                        .as("%s of the bureau %s", indicator.definition().id(), code)
                        .hasSizeLessThanOrEqualTo(all);
            }
        }
    }

    @Property(tries = 150)
    void everythingFallsIntoABucketOfTheDefinition(@ForAll long seed) {
        RandomCase random = new RandomCase(seed);
        if (!random.isOpen()) {
            return;
        }
        CaseFacts facts = CaseFacts.of(random.history());
        for (Indicator indicator : ALL) {
            List<String> known =
                    indicator.definition().buckets().stream().map(Bucket::id).toList();
            for (Item item : items(indicator, facts, YEAR, Scope.everything())) {
                assertThat(item.bucket()).isIn(known);
                assertThat(item.value()).isNotNegative();
                if (indicator.definition().shape() == Shape.SHARE) {
                    assertThat(item.value()).isEqualTo(1);
                }
            }
        }
    }
}
