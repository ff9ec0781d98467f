package org.yizhan.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Decision;
import org.yizhan.cases.Decisions;
import org.yizhan.cases.Earlier;
import org.yizhan.cases.Fact;
import org.yizhan.cases.History;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.EarlierCases.Found;
import org.yizhan.ledger.Entry.NamedAttachment;
import org.yizhan.ledger.Ledger.KnownSubmission;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.Message;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Violation;

/** Gives each message its verdict: known already, wrong before its case is asked, or what the case decides. */
@Component
final class Judge {
    /**
     * A verdict on a message.
     *
     * @param answer the receipt to give: of a repeated message the first one, marked
     * @param recorded the receipt to store with this arrival
     * @param decision what to record for the case; null unless accepted
     * @param attachments the files that an accepted message names
     * @param petition whom to know the petition by that an accepted message brings; null if it brings none
     */
    record Judgement(
            SubmissionReceipt answer,
            SubmissionReceipt recorded,
            @Nullable History history,
            Decision.@Nullable Accepted decision,
            List<NamedAttachment> attachments,
            @Nullable PetitionPrint petition) {}

    private final Supplier<World> worlds;
    private final MissingAttachments attachments;
    private final EarlierCases earlier;
    private final Provenance provenance;
    private final Clock clock;

    Judge(
            Supplier<World> worlds,
            MissingAttachments attachments,
            EarlierCases earlier,
            Provenance provenance,
            Clock clock) {
        this.worlds = worlds;
        this.attachments = attachments;
        this.earlier = earlier;
        this.provenance = provenance;
        this.clock = clock;
    }

    World world() {
        return worlds.get();
    }

    Judgement judge(Pending.Submitted submitted, Desk desk) {
        Submission submission = submitted.submission();
        List<Violation> strayed = provenance.check(submission);
        if (!strayed.isEmpty()) {
            return closed(submitted, Verdict.REFUSED, null, strayed);
        }
        KnownSubmission known = desk.known(submitted.key());
        if (known != null && desk.isSame(submission, known)) {
            return repeated(submitted, known.receipt());
        }
        if (known != null) {
            Violation taken =
                    CaseworkRule.ID_TAKEN.at("/*/header/id", known.receipt().submitted() + "");
            return closed(submitted, Verdict.CONFLICT, known.receipt().caseId(), List.of(taken));
        }
        Message message = submission.reading().message();
        List<Violation> wrong = message == null ? submission.reading().findings() : wrongSender(submission, message);
        if (message == null || !wrong.isEmpty()) {
            return closed(submitted, Verdict.REFUSED, null, wrong);
        }
        return ofCase(submitted, message, desk);
    }

    private Judgement repeated(Pending.Submitted submitted, SubmissionReceipt first) {
        SubmissionReceipt recorded = receipt(submitted, Verdict.REPEATED, first.caseId(), List.of(), null);
        return new Judgement(first.repeated(), recorded, null, null, List.of(), null);
    }

    private static List<Violation> wrongSender(Submission submission, Message message) {
        if (message.header().sender().equals(submission.author())) {
            return List.of();
        }
        return List.of(CaseworkRule.SENDER_IS_ANOTHER.at(
                "/" + message.kind().element() + "/header/sender",
                message.header().sender(),
                submission.sender()));
    }

    private Judgement ofCase(Pending.Submitted submitted, Message message, Desk desk) {
        CaseId caseId = desk.caseOf(submitted);
        if (caseId == null) {
            return closed(submitted, Verdict.REFUSED, null, List.of(caseNotFound(message)));
        }
        History history = desk.history(caseId);
        if (history.version() == 0 && message.header().caseId() != null && !brings(message)) {
            Violation unknown = CaseworkRule.CASE_UNKNOWN.at(headerPath(message, "caseId"), caseId);
            return closed(submitted, Verdict.REFUSED, null, List.of(unknown));
        }
        Found found = earlier.of(message, history, desk);
        Fact.Submitted fact = fact(submitted, message, found.earlier(), desk);
        Decision decision = Decisions.decide(history, fact, world());
        if (decision instanceof Decision.Refused refused) {
            CaseId known = history.version() == 0 ? null : caseId;
            return closed(submitted, Verdict.REFUSED, known, refused.violations());
        }
        Decision.Accepted accepted = (Decision.Accepted) decision;
        SubmissionReceipt receipt =
                receipt(submitted, Verdict.ACCEPTED, caseId, accepted.warnings(), accepted.routing());
        List<NamedAttachment> named = message.attachmentDigests().stream()
                .map(digest ->
                        new NamedAttachment(digest, fact.missingAttachments().contains(digest)))
                .toList();
        bring(submitted, found.print(), message.petition(), caseId, desk);
        return new Judgement(receipt, receipt, history, accepted, named, found.print());
    }

    private static void bring(
            Pending.Submitted submitted,
            @Nullable PetitionPrint print,
            @Nullable Petition petition,
            CaseId caseId,
            Desk desk) {
        if (print != null && petition != null) {
            desk.bring(caseId, submitted.receiptId(), print, petition);
        }
    }

    /** What opened a case at another gateway opens it here under the same number: a case has one for life. */
    private static boolean brings(Message message) {
        return message.header().origin() != null && message.kind().opens();
    }

    private static Violation caseNotFound(Message message) {
        return message.header().correlation() == null
                ? CaseworkRule.CASE_NOT_NAMED.at(headerPath(message, "caseId"))
                : CaseworkRule.CORRELATION_UNKNOWN.at(
                        headerPath(message, "correlation"), message.header().correlation());
    }

    private static String headerPath(Message message, String element) {
        return "/" + message.kind().element() + "/header/" + element;
    }

    private Fact.Submitted fact(Pending.Submitted submitted, Message message, List<Earlier> likely, Desk desk) {
        Submission submission = submitted.submission();
        List<Violation> warnings = new ArrayList<>(submission.reading().findings());
        warnings.addAll(sequenceBroken(message, desk));
        List<String> named = message.attachmentDigests();
        Set<String> missing = named.isEmpty() ? Set.of() : attachments.missingOf(named);
        return new Fact.Submitted(
                message.placed(),
                submitted.receiptId(),
                submission.judgedBy(),
                submission.countsFrom(),
                List.copyOf(warnings),
                List.copyOf(missing),
                likely.isEmpty() ? ruledOn(submitted, desk) : likely,
                message.cited().stream().distinct().map(desk::history).toList());
    }

    private static List<Earlier> ruledOn(Pending.Submitted submitted, Desk desk) {
        CaseId first = Desk.ruledOn(submitted);
        History history = first == null ? null : desk.history(first);
        return history == null || history.version() == 0 ? List.of() : List.of(new Earlier(history, null));
    }

    private static List<Violation> sequenceBroken(Message message, Desk desk) {
        Long sequence = message.header().sequence();
        if (sequence == null || message.header().origin() != null) {
            return List.of();
        }
        long last = desk.lastSequence(message.header().sender());
        desk.follow(message.header().sender(), sequence);
        return sequence == last + 1
                ? List.of()
                : List.of(CaseworkRule.SEQUENCE_BROKEN.at(headerPath(message, "sequence"), sequence, last));
    }

    private Judgement closed(
            Pending.Submitted submitted, Verdict verdict, @Nullable CaseId caseId, List<Violation> findings) {
        SubmissionReceipt receipt = receipt(submitted, verdict, caseId, findings, null);
        return new Judgement(receipt, receipt, null, null, List.of(), null);
    }

    private SubmissionReceipt receipt(
            Pending.Submitted submitted,
            Verdict verdict,
            @Nullable CaseId caseId,
            List<Violation> findings,
            @Nullable RoutingNote routing) {
        Submission submission = submitted.submission();
        Instant recordedAt = clock.instant();
        return new SubmissionReceipt(
                submitted.receiptId(),
                verdict,
                submission.reading().id(),
                submission.reading().kind(),
                submission.digest(),
                submission.receivedAt(),
                recordedAt,
                caseId,
                findings,
                routing);
    }
}
