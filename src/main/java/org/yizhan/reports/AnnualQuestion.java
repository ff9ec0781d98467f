package org.yizhan.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.Viewer;
import org.yizhan.indicators.Question;
import org.yizhan.indicators.Question.Period;
import org.yizhan.indicators.Scope;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.reports.AnnualCases.Year;

/**
 * What the indicators of an annual report are asked about: for a bureau its territory, for another organisation what it is
 * charged with, for operators everything. Whoever gets the report may ask {@code /v1/indicators} the same.
 */
record AnnualQuestion(Question question) {

    static AnnualQuestion of(World world, Year year, Viewer reader, Optional<OrganisationCode> about) {
        Period period = new Period(LocalDate.of(year.number(), 1, 1), LocalDate.of(year.number(), 12, 31));
        Scope scope = about.or(() -> Optional.of(reader.code()).filter(code -> !reader.operator()))
                .map(code -> scope(world, code))
                .orElse(Scope.everything());
        return new AnnualQuestion(new Question(period, scope, year.lastKnown(), Set.of()));
    }

    private static Scope scope(World world, OrganisationCode code) {
        return world.directory()
                .find(code)
                .filter(Organisation::isBureau)
                .map(bureau -> new Scope(null, null, bureau.region(), null))
                .orElse(new Scope(code, null, null, null));
    }

    /** What stands above the figures: the report's own preface, and how to ask for the same and find the cases. */
    List<String> preface(List<String> report) {
        String parameters = "from=%s&to=%s"
                .formatted(question.period().from(), question.period().to());
        String asked = Stream.of(
                        parameter("organ", question.scope().organ()),
                        parameter("territory", question.scope().territory()))
                .reduce(parameters, String::concat);
        return Stream.concat(
                        report.stream(),
                        Stream.of("口径 asked as GET /v1/indicators?" + asked
                                + " · “<5”“*”为依第三十条第三款不列出的数 withheld under Art. 30 ¶3"))
                .toList();
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + value;
    }
}
