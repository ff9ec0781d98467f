package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.MatterClass;

/**
 * 简易办理: the transfer proposes it, the organ decides by its notice. It is for first-time, plain matters; one that looks
 * otherwise is a warning, since only a person can tell.
 */
final class SimpleProcedure {
    private static final Set<Flag> NOT_PLAIN = Set.of(Flag.JOINT, Flag.REPEAT, Flag.URGENT, Flag.LITIGATION);

    private SimpleProcedure() {}

    static boolean isExcluded(Petition petition, TransferMode mode) {
        return mode == TransferMode.ASSIGN
                || petition.matterClass() == MatterClass.ACCUSATION
                || petition.flags().stream().anyMatch(NOT_PLAIN::contains);
    }

    /** The bureau's own day, where it proposes the simple procedure. */
    static void startTransfer(Draft draft, OrganisationCode bureau, LocalDate receivedOn) {
        int limit = draft.world().practice().beside().simpleTransferWorkingDays();
        draft.start(bureau, DutyKind.SIMPLE_TRANSFER.limited(limit), receivedOn);
    }

    /** The notice says by which procedure: its simple limit is met, or does not matter any more. */
    static void noticed(Draft draft, OrganisationCode organ, Notice notice) {
        if (!notice.simple()) {
            draft.end(organ, DutyKind.SIMPLE_NOTICE, Ending.STOPPED, null);
        } else if (laid(draft, organ)) {
            draft.end(organ, DutyKind.SIMPLE_NOTICE, Ending.MET, notice.noticeOn());
        } else {
            record(draft, organ, notice);
        }
    }

    private static boolean laid(Draft draft, OrganisationCode organ) {
        return draft.state()
                .dutyLog()
                .latest(organ, DutyKind.SIMPLE_NOTICE)
                .filter(CaseDuty::owed)
                .isPresent();
    }

    /** Nobody proposed it: its limit, from the delivery, is put on record with the notice that meets it. */
    private static void record(Draft draft, OrganisationCode organ, Notice notice) {
        Optional<LocalDate> delivered =
                draft.state().letters().assignmentDelivered(organ).map(Days::of);
        if (delivered.isPresent()) {
            int limit = draft.world().practice().beside().simpleNoticeWorkingDays();
            draft.start(organ, DutyKind.SIMPLE_NOTICE.limited(limit), delivered.get());
            draft.end(organ, DutyKind.SIMPLE_NOTICE, Ending.MET, notice.noticeOn());
        }
    }
}
