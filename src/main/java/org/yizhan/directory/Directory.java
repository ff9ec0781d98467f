package org.yizhan.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.OrganisationCode;

/** All organisations, in one version; immutable, and indexed for ten thousand of them. */
public final class Directory {
    private final int version;
    private final Map<OrganisationCode, Organisation> byCode;
    private final Map<Place, List<Organisation>> byPlace;
    private final Lines lines;
    private final NameIndex names;

    private record Place(Kind kind, Level level, Region region) {}

    /**
     * A directory of organisations that fit together as {@link DirectoryText} checks it.
     *
     * @throws IllegalArgumentException if two have one code
     */
    public Directory(int version, Collection<Organisation> organisations) {
        Map<OrganisationCode, Organisation> map = new TreeMap<>();
        for (Organisation organisation : organisations) {
            if (map.put(organisation.code(), organisation) != null) {
                throw new IllegalArgumentException("two organisations have the code " + organisation.code());
            }
        }
        this.version = version;
        this.byCode = Collections.unmodifiableMap(map);
        this.byPlace =
                map.values().stream().collect(Collectors.groupingBy(o -> new Place(o.kind(), o.level(), o.region())));
        this.lines = new Lines(map.values());
        this.names = new NameIndex(map.values());
    }

    public int version() {
        return version;
    }

    /** Every organisation ever, by code. */
    public Collection<Organisation> all() {
        return byCode.values();
    }

    public Optional<Organisation> find(OrganisationCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Who stands for {@code code} on a day: itself if it is in force, else the successors in force then, through any
     * number of changes. Empty: unknown, or abolished without successor; several: split, a person has to choose (Art. 24).
     */
    public List<Organisation> current(OrganisationCode code, LocalDate day) {
        Set<Organisation> found = new LinkedHashSet<>();
        Set<OrganisationCode> met = new LinkedHashSet<>(List.of(code));
        ArrayDeque<OrganisationCode> waiting = new ArrayDeque<>(met);
        while (!waiting.isEmpty()) {
            Organisation organisation = byCode.get(waiting.remove());
            if (organisation != null && organisation.inForceOn(day)) {
                found.add(organisation);
            } else if (organisation != null) {
                organisation.validity().successors().stream().filter(met::add).forEach(waiting::add);
            }
        }
        return List.copyOf(found);
    }

    /** The neighbouring gateway through which {@code code} is reached; empty: it is on this gateway, or unknown. */
    public Optional<OrganisationCode> gatewayTo(OrganisationCode code) {
        return find(code).flatMap(organisation -> organisation.via().stream().findFirst());
    }

    /** Organisations, in force or not, one of whose names, aliases or former names is {@code name}. */
    public List<Organisation> named(String name) {
        return List.copyOf(names.named(name));
    }

    /** Organisations with a principal of this name. */
    public List<Organisation> ledBy(String person) {
        return List.copyOf(names.ledBy(person));
    }

    /** Those a person looking for {@code query} may mean, best first. */
    public List<Organisation> search(String query, int limit) {
        return query.isBlank() ? List.of() : names.search(query, byCode.values(), limit);
    }

    /** The code itself, its predecessors and its successors. */
    public Set<OrganisationCode> lineage(OrganisationCode code) {
        return lines.lineage(code);
    }

    /**
     * The codes themselves, their predecessors and successors, and all that is below any of these on either line, at any
     * depth, again with predecessors and successors.
     */
    public Set<OrganisationCode> side(Collection<OrganisationCode> codes) {
        return lines.side(codes);
    }

    /**
     * True if who stands for {@code code} on a day is {@code other}, or below it on either line. An organ that has ended
     * hands its place in the lines on to its successors; what came from the same predecessor is not below it.
     */
    public boolean isAtOrBelow(OrganisationCode code, OrganisationCode other, LocalDate day) {
        return Lines.reach(List.of(code), at -> upwards(at, day)).contains(other);
    }

    private Stream<OrganisationCode> upwards(OrganisationCode code, LocalDate day) {
        Organisation organisation = byCode.get(code);
        if (organisation == null) {
            return Stream.empty();
        }
        List<OrganisationCode> successors = organisation.validity().successors();
        return organisation.inForceOn(day) || successors.isEmpty() ? lines.parents(code) : successors.stream();
    }

    /** The one organ of a kind, level and region in force on a day; empty if there is none, or more than one. */
    public Optional<Organisation> organ(Kind kind, Level level, Region region, LocalDate day) {
        List<Organisation> found = byPlace.getOrDefault(new Place(kind, level, region.at(level)), List.of()).stream()
                .filter(organisation -> organisation.inForceOn(day))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one organ of a kind at the level and in the region of {@code organisation}. */
    public Optional<Organisation> ownLevel(Organisation organisation, Kind kind, LocalDate day) {
        return organ(kind, organisation.level(), organisation.region(), day);
    }

    /**
     * The next organ above of the same kind in force on a day: the nearest on either line, else the one of the nearest
     * higher level whose territory covers this one's.
     */
    public Optional<Organisation> above(Organisation organisation, LocalDate day) {
        return ancestors(organisation)
                .flatMap(code -> current(code, day).stream())
                .filter(o -> o.kind() == organisation.kind())
                .filter(o -> o.level().isAbove(organisation.level()))
                .findFirst()
                .or(() -> levelsAbove(organisation.level())
                        .flatMap(level -> organ(organisation.kind(), level, organisation.region(), day).stream())
                        .findFirst());
    }

    /** The one organ of a kind at the nearest higher level whose territory covers that of {@code organisation}. */
    public Optional<Organisation> nearest(Organisation organisation, Kind kind, LocalDate day) {
        return levelsAbove(organisation.level())
                .flatMap(level -> organ(kind, level, organisation.region(), day).stream())
                .findFirst();
    }

    /**
     * Who decides between two organs (Art. 24): the nearest common node on either line, itself none of the two; else the
     * joint conference's office of the smallest territory that covers both.
     */
    public Optional<Organisation> commonSuperior(Organisation one, Organisation other, LocalDate day) {
        Map<OrganisationCode, Integer> up = lines.stepsUp(one.code());
        Map<OrganisationCode, Integer> otherUp = lines.stepsUp(other.code());
        return up.keySet().stream()
                .filter(otherUp::containsKey)
                .filter(code -> !code.equals(one.code()) && !code.equals(other.code()))
                .min(Comparator.comparingInt(code -> steps(up, code) + steps(otherUp, code)))
                .flatMap(this::find)
                .or(() -> jointConference(one, other, day));
    }

    private Optional<Organisation> jointConference(Organisation one, Organisation other, LocalDate day) {
        Level lower = one.level().isAbove(other.level()) ? other.level() : one.level();
        return Stream.concat(Stream.of(lower), levelsAbove(lower))
                .filter(level -> one.region().at(level).equals(other.region().at(level)))
                .flatMap(level -> organ(Kind.JOINT_CONFERENCE, level, one.region(), day).stream())
                .findFirst();
    }

    private static int steps(Map<OrganisationCode, Integer> up, OrganisationCode code) {
        return Objects.requireNonNull(up.get(code));
    }

    private Stream<OrganisationCode> ancestors(Organisation organisation) {
        return lines.stepsUp(organisation.code()).keySet().stream().skip(1);
    }

    private static Stream<Level> levelsAbove(Level level) {
        return level == Level.NATIONAL
                ? Stream.empty()
                : Stream.concat(Stream.of(level.higher()), levelsAbove(level.higher()));
    }
}
