package org.yizhan.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.Header;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.Agreement;
import org.yizhan.messages.OrganContent.SettledBy;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Violation;
import org.yizhan.routing.Route;

/**
 * What happened in a case; the fold of its events is its state. Records of plain values, so that they can be kept as
 * JSON under their simple names, which are unique.
 */
public sealed interface CaseEvent
        permits CaseEvent.Filing, Transition, LetterEvent, DeadlineEvent, PartyEvent, UrgentEvent, TidingEvent {

    Instant at();

    /** What is put on file without moving the case. */
    sealed interface Filing extends CaseEvent {}

    /**
     * A message of a participant was accepted.
     *
     * @param receiptId the id under which the ledger keeps it
     * @param warnings those of its receipt, repeated wherever it is relayed
     */
    record MessageTaken(
            MessageId receiptId,
            MessageId messageId,
            OrganisationCode sender,
            MessageKind kind,
            String digest,
            List<Violation> warnings,
            Instant at)
            implements Filing {}

    /**
     * The message came through another gateway.
     *
     * @param gateways those it passed, in order; the last one brought it
     */
    record MessageCameThrough(MessageId receiptId, Header.Origin origin, List<OrganisationCode> gateways, Instant at)
            implements Filing {}

    /**
     * A first transfer opened the case.
     *
     * @param bureau who follows the case: the sender, or the bureau above it if the sender itself is accused
     * @param petition without petitioners and attachments, which stay in the message
     * @param source receipt id of the message that carries the petition whole
     */
    record CaseOpened(
            OrganisationCode bureau, Mandate.Order order, Petition petition, MessageId source, boolean test, Instant at)
            implements Filing {}

    /**
     * A message that is about no single case opened a file of its own.
     *
     * @param bureau who keeps it: the sender
     */
    record MatterOpened(OrganisationCode bureau, MessageKind kind, String title, boolean test, Instant at)
            implements Filing {}

    /** The case is one of several matters that one letter raised (一信多诉): {@code letter} is that letter's number. */
    record CaseSplit(String letter, Instant at) implements Filing {}

    /** A later transfer of the same case: what it says replaces what was asked before. */
    record OrderRenewed(Mandate.Order order, Petition petition, MessageId source, Instant at) implements Filing {}

    /** The superior ruled who leads; nobody objects to that. */
    record DisputeEnded(OrganisationCode lead, Instant at) implements Filing {}

    /** Whom the case was with handed it on within its line: it stands above now, and follows. */
    record CaseHandedDown(OrganisationCode from, Instant at) implements Filing {}

    /** A bureau above took the whole case back from all below. */
    record HandDownsTakenBack(OrganisationCode bureau, Instant at) implements Filing {}

    /** The superior took the case, or gave it to another: who reported it upwards has it no longer. */
    record ReporterRelieved(OrganisationCode organ, Instant at) implements Filing {}

    /** What was reported upwards waits for no decision any more: it came, or who reported has the case no longer. */
    record ReportSettled(MessageId report, Instant at) implements Filing {}

    /** A follower above stands on the accused side and follows no more (Art. 30 ¶3). */
    record FollowerExcluded(OrganisationCode organ, Instant at) implements Filing {}

    /** An organisation has ended, and its successor takes its place in the case (Art. 24); clocks run on. */
    record OrganSucceeded(OrganisationCode from, OrganisationCode to, Instant at) implements Filing {}

    /**
     * An organisation has ended and nobody takes its place as a matter of course.
     *
     * @param successors those the directory names; none, or several
     */
    record SuccessionUnclear(OrganisationCode organ, List<OrganisationCode> successors, Instant at) implements Filing {}

    /** The bureau turned out to be accused itself: only the bureau above follows the case now (Art. 30 ¶3). */
    record CaseMovedUp(OrganisationCode from, OrganisationCode bureau, Instant at) implements Filing {}

    /** How a petition was routed: the rule, and all that the choice rests on. */
    record Routed(RoutingNote note, Route.Explanation why, Instant at) implements Filing {}

    /** The bureau agreed that the matter is not the organ's: the organ takes no further part (Art. 23). */
    record ObjectionAgreed(OrganisationCode objector, Instant at) implements Filing {}

    /**
     * As came out later, the organ stands or may stand on the accused side, or has the case from a bureau that does: it
     * takes no further part (Art. 30 ¶3).
     */
    record OrganExcluded(OrganisationCode organ, Instant at) implements Filing {}

    /**
     * How an opinion settled the matter: by an agreement (Art. 33), with the tags of Art. 27.
     *
     * @param agreement null if there is none
     */
    record OpinionSettled(MessageId opinion, @Nullable Agreement agreement, List<SettledBy> settledBy, Instant at)
            implements Filing {}

    /**
     * The petition likely repeats that of another case (疑似重复信访); a person confirms or unlinks.
     *
     * @param score how alike the two are, in percent
     * @param lower that case is open at an organ below the one this goes to (Art. 19 ¶3)
     */
    record RepeatSuspected(CaseId of, SamePerson by, int score, RepeatAdvice advice, boolean lower, Instant at)
            implements Filing {}

    /** As came out later, who was asked beside the main line stands or may stand on the accused side (Art. 30 ¶3). */
    record AsideExcluded(OrganisationCode organ, Instant at) implements Filing {}

    /** A message names bytes that are not there: letters that carry it wait (待附件). */
    record AttachmentsAwaited(MessageId receiptId, List<String> digests, Instant at) implements Filing {}

    /** Everything a held message names has come. */
    record AttachmentsComplete(MessageId receiptId, Instant at) implements Filing {}

    /** The time for attachments has passed without these. */
    record AttachmentsOverdue(MessageId receiptId, List<String> digests, Instant at) implements Filing {}
}
