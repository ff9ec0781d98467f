package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.MatterClass;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.Purpose;

/** The ordinary petition of {@link Say} with one thing changed. */
public final class Petitions {
    private Petitions() {}

    static Petition ofUnknownClass() {
        return ofClass("770000");
    }

    public static Petition ofClass(String contentClass) {
        Petition like = Say.petition();
        return copy(like, like.receivedOn(), like.registeredAt(), like.form(), contentClass, like.petitioners());
    }

    public static Petition received(String receivedOn, Instant registeredAt) {
        Petition like = Say.petition();
        return copy(
                like, LocalDate.parse(receivedOn), registeredAt, like.form(), like.contentClass(), like.petitioners());
    }

    static Petition by(Form form, List<Petitioner> petitioners) {
        Petition like = Say.petition();
        return copy(like, like.receivedOn(), like.registeredAt(), form, like.contentClass(), petitioners);
    }

    static Petition came(Form form, Petition like) {
        return copy(like, like.receivedOn(), like.registeredAt(), form, like.contentClass(), like.petitioners());
    }

    static Petition by(Petitioner petitioner) {
        return by(Form.ONLINE, List.of(petitioner));
    }

    public static Petition flagged(Flag... flags) {
        return Say.petition(Set.of(flags), List.of());
    }

    /** 检举控告 of a unit. */
    public static Petition accusing(OrganisationCode unit) {
        Petition like = Say.petition(Set.of(), List.of(new Accused("某单位", unit, null, null, null, null)));
        return new Petition(
                like.numbers(),
                like.receivedOn(),
                like.registeredAt(),
                like.form(),
                Purpose.ACCUSATION,
                MatterClass.ACCUSATION,
                like.contentClass(),
                like.territory(),
                like.title(),
                like.text(),
                like.persons(),
                like.flags(),
                like.petitioners(),
                like.accused(),
                like.attachments());
    }

    private static Petition copy(
            Petition like,
            LocalDate receivedOn,
            Instant registeredAt,
            Form form,
            String contentClass,
            List<Petitioner> petitioners) {
        return new Petition(
                like.numbers(),
                receivedOn,
                registeredAt,
                form,
                like.purpose(),
                like.matterClass(),
                contentClass,
                like.territory(),
                like.title(),
                like.text(),
                petitioners.size(),
                like.flags(),
                petitioners,
                like.accused(),
                like.attachments());
    }
}
