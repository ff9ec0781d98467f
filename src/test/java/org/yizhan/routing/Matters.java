package org.yizhan.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.MatterClass;
import org.yizhan.messages.Petition.Purpose;

/** Matters for tests, built from what routing looks at. */
final class Matters {
    static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    private final OrganisationCode bureau;
    private final List<Accused> accused = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private @Nullable OrganisationCode addressee;
    private Form form = Form.ONLINE;
    private Purpose purpose = Purpose.SETTLEMENT;
    private MatterClass matterClass = MatterClass.APPEAL;
    private String contentClass = "010000";
    private String territory = "990102";

    private Matters(OrganisationCode bureau) {
        this.bureau = bureau;
    }

    /** A claim about housing in 990102, sent in online, accusing nobody. */
    static Matters from(Organisation bureau) {
        return new Matters(bureau.code());
    }

    Matters about(String contentClass, String territory) {
        this.contentClass = contentClass;
        this.territory = territory;
        return this;
    }

    Matters to(Organisation organ) {
        return to(organ.code());
    }

    Matters to(OrganisationCode organ) {
        addressee = organ;
        return this;
    }

    Matters by(Form form) {
        this.form = form;
        return this;
    }

    Matters litigation() {
        flags.add(Flag.LITIGATION);
        return this;
    }

    Matters accusation() {
        purpose = Purpose.ACCUSATION;
        return this;
    }

    Matters of(MatterClass matterClass) {
        this.matterClass = matterClass;
        return this;
    }

    /** An accused who is known by name only: a unit, or a person. */
    Matters accusing(String name) {
        return accusing(new Accused(name, null, null, null, null, null));
    }

    Matters accusing(Organisation unit) {
        return accusing(new Accused(unit.name(), unit.code(), null, null, null, null));
    }

    /** A person of a unit, of a rank if known. */
    Matters accusing(String person, Organisation unit, @Nullable String rank) {
        return accusing(new Accused(person, null, unit.code(), rank, null, null));
    }

    Matters accusing(Accused one) {
        accused.add(one);
        return this;
    }

    Matter build() {
        Petition petition = new Petition(
                new Petition.Numbers(null, null, null),
                DAY,
                Instant.parse("2026-05-06T01:00:00Z"),
                form,
                purpose,
                matterClass,
                contentClass,
                territory,
                "title",
                "text",
                1,
                flags,
                List.of(),
                accused,
                List.of());
        return new Matter(bureau, DAY, addressee, petition);
    }
}
