package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.ExecutionStatus;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganisationCode;

/** How an organ proceeds with a case. */
public sealed interface ProcedureEvent extends Transition.Beside {

    /** A visitor was guided to the organ of the matter (引导): there is no transfer. */
    record VisitorGuided(LocalDate guidedOn, String guidedTo, @Nullable String procedure, Stage stage, Instant at)
            implements ProcedureEvent {}

    /** The organ gave the simple procedure up (转普通程序). */
    record TurnedOrdinary(LocalDate decidedOn, String reasons, Stage stage, Instant at) implements ProcedureEvent {}

    /**
     * The organ asked for another day of the report of a 交办.
     *
     * @param late it was due already: on record, and cures nothing
     */
    record ExtensionRequested(MessageId messageId, LocalDate requestedDue, boolean late, Stage stage, Instant at)
            implements ProcedureEvent {}

    /**
     * Whoever assigned answered it.
     *
     * @param dueOn the day granted; null: not extended
     */
    record ExtensionAnswered(MessageId request, @Nullable LocalDate dueOn, Stage stage, Instant at)
            implements ProcedureEvent {}

    /** A hearing (听证) began or ended. */
    record HearingHeld(OrganisationCode organ, HearingEvent event, LocalDate heldOn, Stage stage, Instant at)
            implements ProcedureEvent {}

    /** The judicial confirmation of an agreement went on (司法确认). */
    record ConfirmationChanged(JudicialConfirmation confirmation, Stage stage, Instant at) implements ProcedureEvent {}

    /** How far what was supported has been carried out (落实情况). */
    record ExecutionReported(
            OrganisationCode organ, ExecutionStatus status, @Nullable LocalDate executedOn, Stage stage, Instant at)
            implements ProcedureEvent {}
}
