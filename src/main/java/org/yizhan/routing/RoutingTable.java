package org.yizhan.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/**
 * Which organ handles what where, in one version; immutable.
 *
 * <p>Of the lines that fit, the longest territory wins, then the longest content class: who governs a place decides
 * before who knows a subject (属地管理, Art. 22), and a county without a line of its own leaves the matter to its city.
 */
public final class RoutingTable {
    private static final ContentClasses BUILT_IN = ContentClasses.builtIn();
    private static final String CLASSES_END = "\n# routing table\n";

    private final int version;
    private final ContentClasses classes;
    private final List<Line> lines;
    private final Map<Scope, List<Line>> byScope = new HashMap<>();

    /**
     * One line of the table.
     *
     * @param content digits of the content class that count; empty for any
     * @param territory where it holds; the whole country for anywhere
     * @param to the last day it holds; null: no end
     * @param line its line in the imported text
     */
    public record Line(
            String content,
            Region territory,
            OrganisationCode organ,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int line) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        Scope scope() {
            return new Scope(content, territory);
        }
    }

    record Scope(String content, Region territory) {}

    /** What reading a text gave: a table unless something refuses it, and every violation and warning. */
    public record Parsed(@Nullable RoutingTable table, List<Violation> violations) {}

    RoutingTable(int version, ContentClasses classes, List<Line> lines) {
        this.version = version;
        this.classes = classes;
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> byScope.computeIfAbsent(line.scope(), scope -> new ArrayList<>())
                .add(line));
    }

    /**
     * Reads a table with the columns content, territory, organ and, if wanted, validFrom and validTo, which may follow
     * the content classes its digits belong to ({@link #join}); without them they are those that come with the gateway.
     */
    public static Parsed parse(String text, int version) {
        int end = text.indexOf(CLASSES_END);
        if (end < 0) {
            return parse(text, version, BUILT_IN);
        }
        ContentClasses.Parsed classes = ContentClasses.parse(text.substring(0, end));
        return classes.classes() == null
                ? new Parsed(null, classes.violations())
                : parse(text.substring(end + CLASSES_END.length()), version, classes.classes());
    }

    /** One text of a site's own content classes and its routing table: they change and count together. */
    public static String join(String classes, String table) {
        return classes + CLASSES_END + table;
    }

    private static Parsed parse(String text, int version, ContentClasses classes) {
        RoutingText read = new RoutingText(classes);
        read.take(text);
        boolean refused = read.violations().stream().anyMatch(Violation::refuses);
        return new Parsed(refused ? null : new RoutingTable(version, classes, read.lines()), read.violations());
    }

    public int version() {
        return version;
    }

    public ContentClasses classes() {
        return classes;
    }

    /** All lines as imported. */
    public List<Line> lines() {
        return lines;
    }

    /** What keeps this table from being used with a directory: organs that it does not have. */
    public List<Violation> check(Directory directory) {
        return lines.stream()
                .filter(line -> directory.find(line.organ()).isEmpty())
                .map(line ->
                        RoutingTextRule.UNKNOWN_ORGAN.at(null, line.organ()).placedAt(line.line(), 1))
                .toList();
    }

    /** The lines that fit on a day, the winner first. */
    List<Line> fitting(String contentClass, String territory, LocalDate day) {
        String content = ContentClasses.prefix(contentClass);
        List<Line> fitting = new ArrayList<>();
        for (Region region : regions(territory)) {
            for (int digits = content.length(); digits >= 0; digits--) {
                byScope.getOrDefault(new Scope(content.substring(0, digits), region), List.of()).stream()
                        .filter(line -> line.holdsOn(day))
                        .forEach(fitting::add);
            }
        }
        return fitting;
    }

    /** The region itself and all that cover it, the smallest first; only the whole country for what is no region. */
    private static List<Region> regions(String territory) {
        Region itself = Region.isRegion(territory) ? Region.of(territory) : new Region("");
        List<Region> regions = new ArrayList<>(List.of(itself));
        for (int digits : List.of(9, 6, 4, 2, 0)) {
            if (digits < itself.digits().length()) {
                regions.add(new Region(itself.digits().substring(0, digits)));
            }
        }
        regions.sort(Comparator.comparing(region -> -region.digits().length()));
        return regions;
    }
}
