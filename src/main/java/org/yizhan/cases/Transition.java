package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;

/**
 * What may move a case: the events that the table of {@link Transitions} names. Each keeps the stage it led to, so that
 * a later change of the table never changes history.
 */
public sealed interface Transition extends CaseEvent {

    /** The stage after it. */
    Stage stage();

    /** What goes on beside the main line, and moves it now and then. */
    sealed interface Beside extends Transition
            permits ProcedureEvent, ReviewEvent, OversightEvent, RepeatEvent, UpwardEvent {}

    /** The case goes to an organ: its assignment is written. */
    record CaseAssigned(Mandate mandate, Stage stage, Instant at) implements Transition {}

    /** The case would go to an organ, but attachments are missing. */
    record AssignmentHeld(Mandate mandate, Stage stage, Instant at) implements Transition {}

    /** The case is with its bureau, which must say where it goes (待分办). */
    record CaseInTriage(RoutingNote why, Stage stage, Instant at) implements Transition {}

    /** The assignment entered the organ's inbox. */
    record AssignmentDelivered(LetterId letter, OrganisationCode organ, Stage stage, Instant at)
            implements Transition {}

    /** The petition as it should have been (更正). */
    record PetitionCorrected(
            Petition petition, MessageId source, @Nullable RoutingNote routing, Stage stage, Instant at)
            implements Transition {}

    /** Material came (补充材料). */
    record SupplementTaken(MessageId receiptId, @Nullable AfterClosing choice, Stage stage, Instant at)
            implements Transition {}

    /** The bureau took its transfer back. */
    record CaseRecalled(String reasons, Stage stage, Instant at) implements Transition {}

    /** A petitioner withdrew; an informant's case, and a joint one while others stay, goes on. */
    record WithdrawalTaken(LocalDate statementOn, Stage stage, Instant at) implements Transition {}

    /** The organ told the petitioner (书面告知), or why it could not. */
    record NoticeGiven(
            MessageId messageId,
            NoticeOutcome outcome,
            LocalDate noticeOn,
            @Nullable LocalDate acceptedOn,
            @Nullable String path,
            Stage stage,
            Instant at)
            implements Transition {}

    /** The organ replaced the notice by which it handles the matter: the handling runs from the day it says now. */
    record NoticeCorrected(
            MessageId replaced,
            MessageId messageId,
            NoticeOutcome outcome,
            LocalDate noticeOn,
            @Nullable LocalDate acceptedOn,
            @Nullable String path,
            Stage stage,
            Instant at)
            implements Transition {}

    /** The organ says that the matter is not its own; late ones are on record only. */
    record ObjectionRaised(@Nullable OrganisationCode proposed, boolean late, Stage stage, Instant at)
            implements Transition {}

    /** The bureau found the matter to be the organ's. */
    record ObjectionUpheld(Stage stage, Instant at) implements Transition {}

    /** An organ registered what it received itself (自收登记): it has the case from the start. */
    record CaseRegistered(Mandate mandate, Stage stage, Instant at) implements Transition {}

    /** What was handed down came back to {@code organ}, charged as before. */
    record CaseCameBack(OrganisationCode organ, Stage stage, Instant at) implements Transition {}

    /** What was concluded below waits for the check of the one above. */
    record ResultCameUp(MessageId result, Stage stage, Instant at) implements Transition {}

    /**
     * The organs disagree whose matter it is (Art. 24): their superior is asked, the last one stays responsible.
     *
     * @param agreed the bureau had agreed to one more objection; else two organs each objected to the other
     * @param proposed whom the last objector proposed, if its own objection opened the dispute
     */
    record CaseDisputed(
            List<OrganisationCode> organs,
            OrganisationCode superior,
            boolean agreed,
            @Nullable OrganisationCode proposed,
            Stage stage,
            Instant at)
            implements Transition {
        /** The same once {@code to} has taken the place of {@code from}. */
        CaseDisputed with(OrganisationCode from, OrganisationCode to) {
            return new CaseDisputed(
                    organs.stream()
                            .map(organ -> organ.equals(from) ? to : organ)
                            .distinct()
                            .toList(),
                    superior.equals(from) ? to : superior,
                    agreed,
                    from.equals(proposed) ? to : proposed,
                    stage,
                    at);
        }
    }

    /** The superior ruled that the organ keeps the case. */
    record DisputeSettled(OrganisationCode lead, Stage stage, Instant at) implements Transition {}

    /** An urgent matter (重大紧急) was reported; whom it was told, events of their own say. */
    record UrgentMatterReported(MessageId report, Instant occurredAt, Stage stage, Instant at) implements Transition {}

    record UrgentNoticeAcknowledged(OrganisationCode organ, Stage stage, Instant at) implements Transition {}

    /** An organ is asked to assist, or copied (协办, 抄送). */
    record PartyAdded(
            OrganisationCode organ, Role role, MessageId source, boolean contactGranted, Stage stage, Instant at)
            implements Transition {}

    /** An organ asked to assist says that the matter is not its own. */
    record PartyObjected(
            OrganisationCode organ,
            MessageId messageId,
            @Nullable OrganisationCode proposed,
            boolean late,
            Stage stage,
            Instant at)
            implements Transition {}

    /** The bureau ruled on it. */
    record PartyObjectionRuled(OrganisationCode organ, boolean agreed, Stage stage, Instant at) implements Transition {}

    /** An assisting organ contributed (协办意见). */
    record InputGiven(OrganisationCode organ, MessageId messageId, Stage stage, Instant at) implements Transition {}

    record ProgressReported(Stage stage, Instant at) implements Transition {}

    /** The organ's head extended the handling (Art. 34). */
    record HandlingExtended(int days, LocalDate approvedOn, Stage stage, Instant at) implements Transition {}

    /**
     * The organ's effective result: an opinion, a reply, or a notice that ends the matter.
     *
     * @param outcome name of the outcome its kind knows; null for a reply to an inquiry
     * @param datedOn the day it states
     */
    record ResultGiven(
            MessageKind kind, MessageId messageId, @Nullable String outcome, LocalDate datedOn, Stage stage, Instant at)
            implements Transition {}

    /** The organ replaced its result; it has to be served anew. */
    record ResultCorrected(
            MessageId replaced,
            MessageId messageId,
            @Nullable String outcome,
            LocalDate datedOn,
            Stage stage,
            Instant at)
            implements Transition {}

    /** 通过. */
    record ResultPassed(MessageId result, Stage stage, Instant at) implements Transition {}

    /** 未审核: who transferred did not check the result in time; it stands. */
    record ResultUnchecked(Stage stage, Instant at) implements Transition {}

    /** 退回重办: there is no result any more. */
    record ResultReturned(MessageId result, String reasons, Stage stage, Instant at) implements Transition {}

    /** The closing report of a 交办 (办结报告). */
    record ReportGiven(MessageId messageId, LocalDate closedOn, Stage stage, Instant at) implements Transition {}

    record ReportCorrected(MessageId replaced, MessageId messageId, LocalDate closedOn, Stage stage, Instant at)
            implements Transition {}

    /** A document was served on the petitioner (送达). */
    record DocumentServed(MessageId document, LocalDate servedOn, Stage stage, Instant at) implements Transition {}
}
