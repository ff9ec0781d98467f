package org.yizhan.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Viewer;
import org.yizhan.ledger.CaseHistories;
import org.yizhan.ledger.CaseHistories.Selection;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;

/** Makes lists of open cases from the ledger's events, for any reader and any day. */
@Component
public final class CaseLists {
    private final CaseHistories histories;
    private final Supplier<World> worlds;
    private final OrganisationCode gateway;
    private final ReportSettings settings;
    private final Clock clock;

    CaseLists(
            CaseHistories histories,
            Supplier<World> worlds,
            GatewaySettings gateway,
            ReportSettings settings,
            Clock clock) {
        this.histories = histories;
        this.worlds = worlds;
        this.gateway = gateway.gatewayCode();
        this.settings = settings;
        this.clock = clock;
    }

    /** Who reads: an organisation, or operators, who see what all others see together. */
    public Viewer reader(Optional<OrganisationCode> organisation) {
        return organisation.map(Viewer::organisation).orElse(Viewer.operator(gateway));
    }

    /**
     * The list for one reader; as comma-separated text its open cases alone.
     *
     * @param day as it stood then, at the time at which lists are made; null: as it stands now
     * @param progress told how many cases have been read
     */
    public Book list(ListKind kind, Viewer reader, @Nullable LocalDate day, Format format, LongConsumer progress) {
        Span span = span(kind, day);
        World world = worlds.get();
        Audience audience = new Audience(world, span.day());
        List<Seen> seen = new ArrayList<>();
        each(span, world, progress, (facts, line) -> audience.sight(reader, facts)
                .ifPresent(sight -> seen.add(new Seen(line, sight, reader.code(), span.day()))));
        ListBook book = new ListBook(span, name(world, reader), world, seen);
        return format == Format.CSV ? book.table() : book.book();
    }

    /** The lists of everyone who has anything in them. */
    Map<Viewer, Book> all(ListKind kind, LocalDate day) {
        Span span = span(kind, day);
        World world = worlds.get();
        Audience audience = new Audience(world, span.day());
        Map<Viewer, List<Seen>> seen = new LinkedHashMap<>();
        each(span, world, read -> {}, (facts, line) -> {
            Stream<Viewer> readers = audience.candidates(facts).stream().map(Viewer::organisation);
            Stream.concat(Stream.of(Viewer.operator(gateway)), readers).forEach(reader -> audience.sight(reader, facts)
                    .ifPresent(sight -> seen.computeIfAbsent(reader, key -> new ArrayList<>())
                            .add(new Seen(line, sight, reader.code(), span.day()))));
        });
        Map<Viewer, Book> books = new LinkedHashMap<>();
        seen.forEach(
                (reader, lines) -> books.put(reader, new ListBook(span, name(world, reader), world, lines).book()));
        return books;
    }

    private Span span(ListKind kind, @Nullable LocalDate day) {
        Instant now = clock.instant();
        return day == null ? Span.now(kind, now) : Span.on(kind, day, settings.at(), now);
    }

    private static String name(World world, Viewer reader) {
        return reader.operator()
                ? "全部 all"
                : world.directory()
                        .find(reader.code())
                        .map(Organisation::name)
                        .orElse(reader.code().value());
    }

    /** What has not moved since before the list's time, and waits for nothing, is in no list of it. */
    private void each(Span span, World world, LongConsumer progress, BiConsumer<CaseFacts, CaseLine> reader) {
        CaseLines lines = new CaseLines(world, span);
        long[] read = {0};
        histories.each(Selection.all().aliveSince(span.from()), history -> {
            progress.accept(++read[0]);
            CaseFacts.asOf(history, span.until())
                    .ifPresent(facts -> lines.line(facts).ifPresent(line -> reader.accept(facts, line)));
            return true;
        });
    }
}
