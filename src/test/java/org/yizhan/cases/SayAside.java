package org.yizhan.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExecutionStatus;
import org.yizhan.messages.OrganContent.ExtensionRequest;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;

/** Like {@link Say}: what is said beside the main line. */
final class SayAside {
    private SayAside() {}

    /** 转送, proposed for the simple procedure. */
    static Transfer simplyTo(@Nullable OrganisationCode addressee, Petition petition) {
        return new Transfer(TransferMode.TRANSFER, Role.LEAD, addressee, null, true, false, false, null, petition);
    }

    /** Accepted for handling by the simple procedure. */
    static Notice simply(String on) {
        LocalDate day = LocalDate.parse(on);
        return new Notice(NoticeOutcome.ACCEPTED, day, day, null, null, null, null, "31(6)", true);
    }

    static ToOrdinary toOrdinary(String on) {
        return new ToOrdinary(LocalDate.parse(on), "案情复杂，需要鉴定");
    }

    static ExtensionRequest extensionRequest(String until) {
        return new ExtensionRequest(LocalDate.parse(until), "需要鉴定");
    }

    /** By the city's government, for whoever asked. */
    static BureauContent.Decision decision(String on, @Nullable String dueOn) {
        LocalDate due = dueOn == null ? null : LocalDate.parse(dueOn);
        return new BureauContent.Decision(Town.GOVERNMENT, LocalDate.parse(on), null, due);
    }

    static Hearing hearing(HearingEvent event, String on) {
        return new Hearing(event, LocalDate.parse(on));
    }

    static Execution executed(String on) {
        return new Execution(ExecutionStatus.DONE, LocalDate.parse(on));
    }
}
