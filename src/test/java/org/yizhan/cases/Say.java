package org.yizhan.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.MatterClass;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.messages.Petition.Purpose;

/** Ordinary contents of messages, for stories that care for one part of them only. */
final class Say {
    private Say() {}

    static Petition petition() {
        return petition(Set.of(), List.of());
    }

    static Petition petition(Set<Flag> flags, List<Accused> accused) {
        return new Petition(
                new Petition.Numbers("N-1", "L-1", "Q-1"),
                LocalDate.parse("2026-02-28"),
                Story.at("2026-02-28", 16),
                Form.ONLINE,
                Purpose.SETTLEMENT,
                MatterClass.APPEAL,
                "010203",
                "990102",
                "房屋漏水无人维修",
                1,
                flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags),
                List.of(person()),
                accused,
                List.of());
    }

    static Petitioner person() {
        return new Petitioner(
                PetitionerType.PERSON,
                "王某",
                "111",
                "990101199001010019",
                "1990-01-01",
                "1",
                "13900000000",
                "某路 1 号",
                false);
    }

    /** 转送, not to be checked. */
    static Transfer transferTo(@Nullable OrganisationCode addressee) {
        return transfer(addressee, petition());
    }

    static Transfer transfer(@Nullable OrganisationCode addressee, Petition petition) {
        return new Transfer(TransferMode.TRANSFER, Role.LEAD, addressee, null, false, false, petition);
    }

    /** 交办 with a date. */
    static Transfer assignmentTo(OrganisationCode addressee, String reportDue) {
        return new Transfer(
                TransferMode.ASSIGN, Role.LEAD, addressee, LocalDate.parse(reportDue), false, true, petition());
    }

    static Notice accepted(String on) {
        LocalDate day = LocalDate.parse(on);
        return new Notice(NoticeOutcome.ACCEPTED, day, day, null, null, null, null, "31(6)", false);
    }

    static Opinion opinion(String on) {
        return new Opinion(OpinionOutcome.EXPLAINED, LocalDate.parse(on), "住信复〔2026〕1号", null);
    }
}
