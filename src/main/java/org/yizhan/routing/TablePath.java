package org.yizhan.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Region;
import org.yizhan.routing.RoutingTable.Line;

/** The ordinary way: the routing table, then the bureau nearest to the place within the bureau's own territory. */
final class TablePath {
    private static final List<Level> NEAREST_FIRST = List.of(Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE);

    private final Directory directory;
    private final RoutingTable table;
    private final Attempt attempt;
    private final LocalDate day;

    TablePath(Directory directory, RoutingTable table, Attempt attempt) {
        this.directory = directory;
        this.table = table;
        this.attempt = attempt;
        this.day = attempt.matter().on();
    }

    Route route(Organisation bureau) {
        String contentClass = attempt.petition().contentClass();
        if (!table.classes().knows(contentClass)) {
            return attempt.triage(RoutingRule.UNKNOWN_CLASS);
        }
        List<Line> fitting = table.fitting(contentClass, attempt.petition().territory(), day);
        for (int i = 0; i < fitting.size(); i++) {
            Line line = fitting.get(i);
            List<Organisation> current = directory.current(line.organ(), day);
            if (current.size() != 1) {
                attempt.passOver(line.organ(), "已不存续且承继机构不唯一", "no longer in force without one successor");
            } else if (current.get(0).code().equals(bureau.code())) {
                attempt.passOver(line.organ(), "即转送单位自身", "it is the bureau that passes the matter on");
            } else {
                fitting.subList(i + 1, fitting.size()).forEach(this::passOver);
                return attempt.to(current.get(0), RoutingRule.TABLE, content(line), line.territory());
            }
        }
        return toLowerBureau(bureau);
    }

    private void passOver(Line line) {
        attempt.passOver(
                line.organ(),
                "第 %d 行（内容分类 %s、属地 %s）不如所选的具体".formatted(line.line(), content(line), line.territory()),
                "line %d (content class %s, territory %s) is less specific"
                        .formatted(line.line(), content(line), line.territory()));
    }

    private static String content(Line line) {
        return line.content().isEmpty() ? "*" : line.content();
    }

    /** Straight to the bureau of the place (属地管理); those between follow the case, they do not hand it on. */
    private Route toLowerBureau(Organisation bureau) {
        String territory = attempt.petition().territory();
        Region place = Region.isRegion(territory) ? Region.of(territory) : new Region("");
        Stream<Level> below = bureau.region().covers(place)
                ? NEAREST_FIRST.stream().filter(level -> bureau.level().isAbove(level))
                : Stream.empty();
        return below.flatMap(level -> directory.organ(Kind.PETITION_BUREAU, level, place, day).stream())
                .findFirst()
                .map(lower -> attempt.to(lower, RoutingRule.LOWER_BUREAU))
                .orElseGet(() -> attempt.triage(RoutingRule.NO_MATCH));
    }
}
