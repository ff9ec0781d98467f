package org.yizhan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;

/**
 * A node of the exchange; not always an administrative organ (Art. 2).
 *
 * @param leaders names of its principals: units a person leads belong to that person's side
 * @param telephone at which someone on duty answers, for urgent matters; null if it has given none
 * @param via neighbouring gateways through which alone it is reached, the one to use first; empty: it is on this gateway
 */
public record Organisation(
        OrganisationCode code,
        Names names,
        Kind kind,
        Level level,
        Region region,
        Parents parents,
        Validity validity,
        Channel channel,
        List<String> leaders,
        @Nullable String telephone,
        List<OrganisationCode> via) {

    /** An organisation on this gateway. */
    public Organisation(
            OrganisationCode code,
            Names names,
            Kind kind,
            Level level,
            Region region,
            Parents parents,
            Validity validity,
            Channel channel,
            List<String> leaders,
            @Nullable String telephone) {
        this(code, names, kind, level, region, parents, validity, channel, leaders, telephone, List.of());
    }

    /** What an organisation is; decides what it may send and which rules hold for it. */
    public enum Kind {
        PETITION_BUREAU,
        GOVERNMENT,
        PARTY_COMMITTEE,
        DEPARTMENT,
        TOWNSHIP,
        POLICE,
        COURT,
        PROCURATORATE,
        DISCIPLINE,
        POLITICAL_LEGAL,
        ORGANISATION_DEPARTMENT,
        JOINT_CONFERENCE,
        REVIEW_BODY,
        STATE_FIRM,
        MASS_ORGANISATION,
        /** A neighbouring gateway: no party to any case, it carries what its own organisations say and hear. */
        GATEWAY;

        /** 政法 organs: in matters of litigation rights their own rules hold (Art. 23 ¶4). */
        public boolean isPoliticalLegal() {
            return this == POLITICAL_LEGAL || this == COURT || this == PROCURATORATE || this == POLICE;
        }
    }

    /** From the whole country down to the township; how many digits of a region code the level has. */
    public enum Level {
        NATIONAL(0),
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWNSHIP(9);

        private final int regionDigits;

        Level(int regionDigits) {
            this.regionDigits = regionDigits;
        }

        int regionDigits() {
            return regionDigits;
        }

        /** The next level up; the highest is its own. */
        public Level higher() {
            return switch (this) {
                case NATIONAL, PROVINCE -> NATIONAL;
                case CITY -> PROVINCE;
                case COUNTY -> CITY;
                case TOWNSHIP -> COUNTY;
            };
        }

        public boolean isAbove(Level other) {
            return regionDigits < other.regionDigits;
        }
    }

    /** Where its letters are delivered. */
    public enum Channel {
        QUEUE,
        MAILBOX
    }

    /** The name in use, other names it goes by, and names it had. */
    public record Names(String current, List<String> aliases, List<String> former) {
        Stream<String> all() {
            return Stream.concat(Stream.of(current), Stream.concat(aliases.stream(), former.stream()));
        }
    }

    /**
     * The two lines (块 and 条) and the body that reviews its opinions; a vertically managed organ has a system parent
     * only.
     */
    public record Parents(
            @Nullable OrganisationCode territorial,
            @Nullable OrganisationCode system,
            @Nullable OrganisationCode reviewBody) {}

    /**
     * When it is in force.
     *
     * @param to the last day in force; null: no end
     * @param successors who took over when it was merged (one), split (several) or abolished (none)
     */
    public record Validity(@Nullable LocalDate from, @Nullable LocalDate to, List<OrganisationCode> successors) {
        boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public String name() {
        return names.current();
    }

    public boolean inForceOn(LocalDate day) {
        return validity.includes(day);
    }

    /** True once its last day is over. */
    public boolean hasEndedBy(LocalDate day) {
        return validity.to() != null && day.isAfter(validity.to());
    }

    public boolean isBureau() {
        return kind == Kind.PETITION_BUREAU;
    }

    public boolean isGateway() {
        return kind == Kind.GATEWAY;
    }
}
