package org.yizhan.indicators;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Region;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.CaseFacts.BureauTerm;
import org.yizhan.messages.OrganisationCode;

/**
 * Whose cases and which; what is null narrows nothing.
 *
 * @param organ charged with the case, now or once
 * @param bureau that had to pass the case on, or follows it now
 * @param territory where the matter is (问题属地), with everything below
 * @param contentClass 内容分类, with everything below: trailing pairs of zeros stand for any
 */
public record Scope(
        @Nullable OrganisationCode organ,
        @Nullable OrganisationCode bureau,
        @Nullable Region territory,
        @Nullable String contentClass) {

    private static final Set<Kind> OF_A_TERRITORY =
            EnumSet.of(Kind.PETITION_BUREAU, Kind.GOVERNMENT, Kind.PARTY_COMMITTEE, Kind.JOINT_CONFERENCE);

    /** Every case. */
    public static Scope everything() {
        return new Scope(null, null, null, null);
    }

    /**
     * Whether an organisation may ask about it: about itself, what is below it on either line and, if it answers for a
     * territory, whatever is in there. One such limit is enough, the others only narrow it.
     */
    public boolean isOpenTo(OrganisationCode viewer, Directory directory, LocalDate today) {
        Optional<Region> own = directory
                .find(viewer)
                .filter(found -> OF_A_TERRITORY.contains(found.kind()))
                .map(Organisation::region);
        boolean organs = Stream.of(organ, bureau)
                .filter(Objects::nonNull)
                .anyMatch(code -> directory.isAtOrBelow(code, viewer, today)
                        || directory
                                .find(code)
                                .filter(found -> own.filter(region -> region.covers(found.region()))
                                        .isPresent())
                                .isPresent());
        return organs
                || (territory != null
                        && own.filter(region -> region.covers(territory)).isPresent());
    }

    boolean holds(CaseFacts facts) {
        return holdsOrgan(facts)
                && holdsBureau(facts)
                && (territory == null
                        || territory.covers(Region.of(facts.petition().territory())))
                && (contentClass == null
                        || facts.petition().contentClass().startsWith(contentClass.replaceAll("(00)+$", "")));
    }

    private boolean holdsOrgan(CaseFacts facts) {
        return organ == null || facts.charges().stream().anyMatch(charge -> isOrgan(charge.organ()));
    }

    private boolean holdsBureau(CaseFacts facts) {
        return bureau == null
                || bureau.equals(facts.standing().bureau())
                || facts.terms().stream().map(BureauTerm::bureau).anyMatch(bureau::equals);
    }

    /** True of the organ asked about, or if none is. */
    boolean isOrgan(OrganisationCode code) {
        return organ == null || organ.equals(code);
    }
}
