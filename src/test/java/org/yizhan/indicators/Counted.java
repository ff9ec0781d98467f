package org.yizhan.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yizhan.cases.Story;
import org.yizhan.directory.Region;
import org.yizhan.facts.CaseFacts;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.indicators.Question.Period;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** What an indicator counts of a story, asked about in a period on a day. */
final class Counted {
    private static final Indicators ALL = new Indicators(15, 30, 15);

    private final Indicator indicator;
    private Period period = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private LocalDate today = LocalDate.parse("2026-12-31");
    private Scope scope = Scope.everything();
    private Set<CaseId> repeated = Set.of();

    private Counted(Indicator indicator) {
        this.indicator = indicator;
    }

    /** By the indicator of this id, in the year 2026, looked at on its last day. */
    static Counted by(String id) {
        return new Counted(ALL.find(id).orElseThrow());
    }

    Counted in(String from, String to) {
        period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    Counted on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Counted of(OrganisationCode organ) {
        scope = new Scope(organ, null, null, null);
        return this;
    }

    Counted ofBureau(OrganisationCode bureau) {
        scope = new Scope(null, bureau, null, null);
        return this;
    }

    Counted at(String territory, String contentClass) {
        scope = new Scope(null, null, Region.of(territory), contentClass);
        return this;
    }

    /** Of this one another is a repeat. */
    Counted repeated(CaseId first) {
        repeated = Set.of(first);
        return this;
    }

    private Stream<Item> items(Story story) {
        return indicator.items(CaseFacts.of(story.history()), new Question(period, scope, today, repeated));
    }

    /** The buckets that the stories fall into. */
    List<String> buckets(Story... stories) {
        return Stream.of(stories).flatMap(this::items).map(Item::bucket).toList();
    }

    List<Integer> numbers(Story... stories) {
        return Stream.of(stories).flatMap(this::items).map(Item::value).toList();
    }

    Figure figure(Story... stories) {
        Tally tally = new Tally(indicator.definition());
        Stream.of(stories).flatMap(this::items).forEach(item -> tally.add(item, false));
        return tally.figure();
    }
}
