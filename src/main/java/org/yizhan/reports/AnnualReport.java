package org.yizhan.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.figures.Counting;
import org.yizhan.figures.FigureTable;
import org.yizhan.indicators.Figure;
import org.yizhan.ledger.CaseHistories;
import org.yizhan.ledger.CaseHistories.Selection;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.reports.AnnualCases.Year;
import org.yizhan.reports.Audience.Sight;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Sheet;

/** The annual report (Art. 41), of any year, for a bureau's territory, an organ or everything. */
@Component
public final class AnnualReport {
    private final CaseHistories histories;
    private final Supplier<World> worlds;
    private final Counting counting;
    private final Clock clock;

    AnnualReport(CaseHistories histories, Supplier<World> worlds, Counting counting, Clock clock) {
        this.histories = histories;
        this.worlds = worlds;
        this.counting = counting;
        this.clock = clock;
    }

    /** True if the reader may ask for the report of that bureau: its own, or one below it. */
    public boolean isOpenTo(Viewer reader, OrganisationCode bureau) {
        LocalDate today = Span.day(clock.instant());
        return reader.operator() || worlds.get().directory().isAtOrBelow(bureau, reader.code(), today);
    }

    /**
     * The report of a year, as things stood at its end; of a year that is not over, as they stand now.
     *
     * @param bureau whose territory it is about; empty: the reader's own, to operators everything
     * @param progress told how many cases have been read, before the indicators are worked out
     */
    public Book book(Viewer reader, Optional<OrganisationCode> bureau, int number, LongConsumer progress) {
        World world = worlds.get();
        Year year = Year.of(number, clock.instant());
        Reading reading = new Reading(world, year, reader, bureau);
        long[] read = {0};
        histories.each(Selection.all().aliveSince(year.from()), history -> {
            progress.accept(++read[0]);
            CaseFacts.asOf(history, year.until()).ifPresent(reading::take);
            return true;
        });
        List<String> preface = preface(world, year, reader, bureau);
        AnnualQuestion question = AnnualQuestion.of(world, year, reader, bureau);
        List<Figure> figures = counting.every(reader, question.question(), year.until());
        Sheet indicators = FigureTable.of(figures, question.preface(preface));
        return new AnnualBook(preface, reading.cases, reading.apart, indicators).book();
    }

    private static List<String> preface(World world, Year year, Viewer reader, Optional<OrganisationCode> bureau) {
        String whose = bureau.or(() -> Optional.of(reader.code()).filter(code -> !reader.operator()))
                .map(code ->
                        world.directory().find(code).map(Organisation::name).orElse(code.value()))
                .orElse("全部 all");
        return List.of(
                year.number() + " 年信访工作年度报告 Annual report · " + whose,
                "截至 as of %s · 《信访工作条例》第四十一条 Art. 41 · 定义版本 definitions %d · directory %d, routing %d, calendar %d"
                        .formatted(
                                ListBook.MINUTES.format(year.until()),
                                AnnualColumn.VERSION,
                                world.directory().version(),
                                world.routing().version(),
                                world.calendar().version()));
    }

    /** One going through of the cases. */
    private static final class Reading {
        private final World world;
        private final Year year;
        private final Viewer reader;
        private final Optional<OrganisationCode> bureau;
        private final Audience audience;
        private final AnnualCases lines;
        private final boolean forBureau;
        private final List<AnnualCase> cases = new ArrayList<>();
        private long apart;

        Reading(World world, Year year, Viewer reader, Optional<OrganisationCode> bureau) {
            this.world = world;
            this.year = year;
            this.reader = reader;
            this.bureau = bureau;
            this.audience = new Audience(world, year.lastKnown());
            this.lines = new AnnualCases(world, year);
            this.forBureau = reader.operator() || audience.isBureau(reader.code());
        }

        void take(CaseFacts facts) {
            if (!concerns(facts)) {
                return;
            }
            switch (reader.of(facts, world)) {
                case LISTED -> lines.line(facts, Sight.WHOLE, forBureau).ifPresent(cases::add);
                case COUNTED -> counted(facts);
                case COUNTED_GUARDED -> countApart(facts);
                case HIDDEN -> {}
            }
        }

        private void counted(CaseFacts facts) {
            if (forBureau && Audience.isSecret(facts)) {
                countApart(facts);
            } else if (forBureau) {
                lines.line(facts, Sight.STANDING, true).ifPresent(cases::add);
            }
        }

        private void countApart(CaseFacts facts) {
            if (forBureau && year.holds(facts.petition().receivedOn())) {
                apart++;
            }
        }

        /** A bureau's territory, or what an organ was charged with. */
        private boolean concerns(CaseFacts facts) {
            OrganisationCode follower = facts.standing().bureau();
            if (bureau.isPresent() || (forBureau && !reader.operator())) {
                return audience.standsAbove(bureau.orElse(reader.code()), follower);
            }
            return reader.operator()
                    || facts.charges().stream()
                            .anyMatch(charge -> charge.organ().equals(reader.code()));
        }
    }
}
