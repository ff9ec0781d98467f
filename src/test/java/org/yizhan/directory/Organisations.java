package org.yizhan.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.tables.ResourceText;

/** Organisations for tests, built from what matters to the test. */
public final class Organisations {
    private Organisation built;

    private Organisations(Organisation built) {
        this.built = built;
    }

    /** A valid code with the running number {@code number}. */
    public static OrganisationCode code(int number) {
        String first = String.format("11990000MB%07d", number);
        return new OrganisationCode(first + OrganisationCode.checkDigit(first));
    }

    /** A department of the county 990102, in force without end, with no parents. */
    public static Organisations number(int number) {
        return new Organisations(new Organisation(
                code(number),
                new Organisation.Names("机构" + number, List.of(), List.of()),
                Kind.DEPARTMENT,
                Level.COUNTY,
                Region.of("990102"),
                new Organisation.Parents(null, null, null),
                new Organisation.Validity(null, null, List.of()),
                Channel.QUEUE,
                List.of(),
                null));
    }

    public Organisations named(String current, List<String> aliases, List<String> former) {
        return with(new Organisation.Names(current, aliases, former), built.kind(), built.level(), built.region());
    }

    public Organisations is(Kind kind, Level level, String region) {
        return with(built.names(), kind, level, Region.of(region));
    }

    public Organisations under(@Nullable Integer territorial, @Nullable Integer system) {
        built = new Organisation(
                built.code(),
                built.names(),
                built.kind(),
                built.level(),
                built.region(),
                new Organisation.Parents(
                        territorial == null ? null : code(territorial), system == null ? null : code(system), null),
                built.validity(),
                built.channel(),
                built.leaders(),
                null);
        return this;
    }

    public Organisations ends(String lastDay, Integer... successors) {
        return with(
                new Organisation.Validity(
                        null,
                        LocalDate.parse(lastDay),
                        List.of(successors).stream().map(Organisations::code).toList()),
                built.leaders());
    }

    public Organisations begins(String firstDay) {
        return with(
                new Organisation.Validity(
                        LocalDate.parse(firstDay),
                        built.validity().to(),
                        built.validity().successors()),
                built.leaders());
    }

    public Organisations ledBy(String leader) {
        return with(built.validity(), List.of(leader));
    }

    /** Reached through those neighbouring gateways; the last thing to say of it. */
    public Organisations via(OrganisationCode... gateways) {
        built = via(built, gateways);
        return this;
    }

    /** The same organisation behind those gateways. */
    public static Organisation via(Organisation organisation, OrganisationCode... gateways) {
        return new Organisation(
                organisation.code(),
                organisation.names(),
                organisation.kind(),
                organisation.level(),
                organisation.region(),
                organisation.parents(),
                organisation.validity(),
                organisation.channel(),
                organisation.leaders(),
                organisation.telephone(),
                List.of(gateways));
    }

    public Organisation build() {
        return built;
    }

    /** A directory of these, as version 1. */
    public static Directory directory(Organisations... organisations) {
        return new Directory(
                1, List.of(organisations).stream().map(Organisations::build).toList());
    }

    /** The demo directory, as version 1. */
    public static Directory demo() {
        return requireNonNull(
                DirectoryText.parse(ResourceText.read("/demo/directory.csv"), 1).directory());
    }

    /** The demo directory's organisation of that name. */
    public static Organisation demo(String name) {
        return demo().named(name).get(0);
    }

    private Organisations with(Organisation.Names names, Kind kind, Level level, Region region) {
        built = new Organisation(
                built.code(),
                names,
                kind,
                level,
                region,
                built.parents(),
                built.validity(),
                built.channel(),
                built.leaders(),
                null);
        return this;
    }

    private Organisations with(Organisation.Validity validity, List<String> leaders) {
        built = new Organisation(
                built.code(),
                built.names(),
                built.kind(),
                built.level(),
                built.region(),
                built.parents(),
                validity,
                built.channel(),
                leaders,
                null);
        return this;
    }
}
