package org.yizhan.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Region;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.routing.AccusedSide.Identified;

/**
 * Finds the discipline organ with authority over the accused (管理权限, Art. 22).
 *
 * <p>A cadre of a rank is managed one level above it: a county's head by the city. Without rank and managing unit it is
 * the level of the bureau, but never below that of the accused unit.
 */
final class DisciplinePath {
    private static final Map<String, Level> MANAGED_AT = Map.of(
            "national", Level.NATIONAL,
            "provincial", Level.NATIONAL,
            "prefectural", Level.PROVINCE,
            "county", Level.CITY,
            "township", Level.COUNTY,
            "village", Level.COUNTY);

    private final Directory directory;
    private final Organisation bureau;
    private final LocalDate day;

    DisciplinePath(Directory directory, Organisation bureau, LocalDate day) {
        this.directory = directory;
        this.bureau = bureau;
        this.day = day;
    }

    /**
     * The organs with authority, lowest first: one with authority over every accused, then each next one above. Empty if
     * the directory has none.
     */
    List<Organisation> organs(List<Identified> accused) {
        List<Organisation> starts = new ArrayList<>();
        for (Identified one : accused) {
            Optional<Organisation> start = start(one);
            if (start.isEmpty()) {
                return List.of();
            }
            starts.add(start.get());
        }
        Optional<Organisation> at = starts.stream().min((a, b) -> a.level().compareTo(b.level()));
        List<Organisation> organs = new ArrayList<>();
        while (at.isPresent()) {
            Organisation organ = at.get();
            if (starts.stream().allMatch(start -> organ.region().covers(start.region()))) {
                organs.add(organ);
            }
            at = directory.above(organ, day);
        }
        return organs;
    }

    private Optional<Organisation> start(Identified one) {
        Optional<Organisation> byAuthority =
                byAuthority(one.accused(), one.units().get(0));
        List<Organisation> disciplines = one.units().stream()
                .filter(unit -> unit.kind() == Kind.DISCIPLINE)
                .toList();
        if (disciplines.isEmpty()) {
            return byAuthority;
        }
        return disciplines.stream()
                .flatMap(unit -> directory.above(unit, day).stream())
                .min((a, b) -> a.level().compareTo(b.level()))
                .map(above -> byAuthority
                        .filter(higher -> higher.level().isAbove(above.level()))
                        .orElse(above));
    }

    private Optional<Organisation> byAuthority(Accused accused, Organisation unit) {
        if (accused.managedBy() != null) {
            return managing(accused.managedBy());
        }
        Level managed = managedAt(accused.rank(), unit);
        if (managed != null) {
            return atOrAbove(managed, unit.region());
        }
        return unit.level().isAbove(bureau.level())
                ? atOrAbove(unit.level(), unit.region())
                : atOrAbove(bureau.level(), bureau.region());
    }

    private Optional<Organisation> managing(OrganisationCode code) {
        List<Organisation> current = directory.current(code, day);
        if (current.size() != 1) {
            return Optional.empty();
        }
        Organisation manager = current.get(0);
        return manager.kind() == Kind.DISCIPLINE
                ? Optional.of(manager)
                : directory.ownLevel(manager, Kind.DISCIPLINE, day);
    }

    private static @Nullable Level managedAt(@Nullable String rank, Organisation unit) {
        if (rank == null) {
            return null;
        }
        return rank.equals("staff") ? unit.level() : MANAGED_AT.get(rank);
    }

    /** Where a level has no discipline organ of its own (a township), the next one up has the authority. */
    private Optional<Organisation> atOrAbove(Level level, Region region) {
        for (Level at = level; ; at = at.higher()) {
            Optional<Organisation> organ = directory.organ(Kind.DISCIPLINE, at, region, day);
            if (organ.isPresent() || at == Level.NATIONAL) {
                return organ;
            }
        }
    }
}
