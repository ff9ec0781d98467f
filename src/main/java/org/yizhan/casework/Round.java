package org.yizhan.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.AgendaRenewed;
import org.yizhan.cases.Decision;
import org.yizhan.cases.Decision.Onward;
import org.yizhan.cases.Decisions;
import org.yizhan.cases.Fact;
import org.yizhan.cases.History;
import org.yizhan.cases.Letter;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.Judge.Judgement;
import org.yizhan.ledger.Entry;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.Versions;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.Message;
import org.yizhan.messages.Original;
import org.yizhan.platform.TimedStage;

/** One round: decide everything that waits, in order, and record it in one transaction. */
final class Round {
    private static final int UNREADABLE_KEPT = 4096;

    private record Decided(Pending pending, Entry entry, List<Onward> onward, Runnable complete) {}

    private final Ledger ledger;
    private final Judge judge;
    private final Consumer<Onward> teller;

    /** @param teller takes what follows for other files, once it is recorded from what it follows */
    Round(Ledger ledger, Judge judge, Consumer<Onward> teller) {
        this.ledger = ledger;
        this.judge = judge;
        this.teller = teller;
    }

    /**
     * Decides and records.
     *
     * @return what has to be decided again: it lost to another node, or follows something of this same round
     */
    List<Pending> run(List<Pending> waiting) {
        List<Pending> again = new ArrayList<>();
        List<Pending> now = independent(waiting, again);
        List<Decided> decided = TimedStage.DECIDE.time(() -> decide(now));
        Set<Integer> lost = TimedStage.RECORD.time(
                () -> ledger.record(decided.stream().map(Decided::entry).toList()));
        List<Pending> losers = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            if (lost.contains(i)) {
                losers.add(decided.get(i).pending());
            } else {
                decided.get(i).complete().run();
                decided.get(i).onward().forEach(teller);
            }
        }
        losers.addAll(again);
        return losers;
    }

    private List<Decided> decide(List<Pending> now) {
        Desk desk = Desk.lay(ledger, now, judge.world().directory()::lineage);
        return now.stream()
                .map(pending -> decide(pending, desk))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A message whose id or whose forerunner stands earlier in the round waits for the next. */
    private static List<Pending> independent(List<Pending> waiting, List<Pending> again) {
        Set<SubmissionKey> taken = new HashSet<>();
        List<Pending> now = new ArrayList<>();
        for (Pending pending : waiting) {
            boolean depends = pending instanceof Pending.Submitted submitted
                    && (taken.contains(submitted.key()) || taken.contains(submitted.follows()));
            if (pending instanceof Pending.Submitted submitted && submitted.key() != null) {
                taken.add(submitted.key());
            }
            (depends ? again : now).add(pending);
        }
        return now;
    }

    /** Null if the decision itself failed; then the one who waits for it is told, and nobody else is held up. */
    private @Nullable Decided decide(Pending pending, Desk desk) {
        try {
            return pending instanceof Pending.Submitted submitted
                    ? decideMessage(submitted, desk)
                    : decideTold((Pending.Told) pending, desk);
        } catch (RuntimeException failure) {
            pending.fail(failure);
            return null;
        }
    }

    private Decided decideMessage(Pending.Submitted submitted, Desk desk) {
        Judgement judgement = judge.judge(submitted, desk);
        Submission submission = submitted.submission();
        CaseChange change = null;
        if (judgement.decision() != null && judgement.history() != null) {
            change = change(judgement.history(), judgement.decision(), submission.receivedAt(), desk);
        }
        Letter letter = Letter.receipt(submitted.receiptId(), submission.sender(), judgement.answer());
        List<Letter> caseless = submission.channel() == Channel.QUEUE ? List.of(letter) : List.of();
        Entry entry = new Entry(arrival(submission, judgement), change, null, caseless);
        List<Onward> onward =
                judgement.decision() == null ? List.of() : judgement.decision().onward();
        return new Decided(submitted, entry, onward, () -> submitted.done().complete(judgement.answer()));
    }

    private static Arrival arrival(Submission submission, Judgement judgement) {
        Message message = submission.reading().message();
        boolean refused = judgement.recorded().verdict() == Verdict.REFUSED;
        return new Arrival(
                refused ? submission.sender() : submission.author(),
                submission.channel(),
                new Original(kept(submission, judgement), submission.reading().charset()),
                judgement.recorded(),
                message == null ? null : message.header().correlation(),
                message == null ? null : message.header().sequence(),
                message != null && message.header().test(),
                judgement.attachments(),
                judgement.petition());
    }

    private static byte[] kept(Submission submission, Judgement judgement) {
        if (submission.reading().stateSecret()) {
            return new byte[0];
        }
        return switch (judgement.recorded().verdict()) {
            case REPEATED, CONFLICT -> new byte[0];
            case ACCEPTED -> submission.bytes();
            case REFUSED ->
                submission.reading().parsed() || submission.bytes().length <= UNREADABLE_KEPT
                        ? submission.bytes()
                        : Arrays.copyOf(submission.bytes(), UNREADABLE_KEPT);
        };
    }

    private Decided decideTold(Pending.Told told, Desk desk) {
        CaseChange change = null;
        List<Onward> onward = List.of();
        Fact fact = told.fact();
        if (fact != null && told.caseId() != null) {
            History history = desk.history(told.caseId());
            Decision decision = Decisions.decide(history, fact, judge.world());
            if (decision instanceof Decision.Accepted accepted) {
                onward = accepted.onward();
                change = isNews(accepted, desk) ? change(history, accepted, fact.at(), desk) : null;
            }
        }
        Entry entry = new Entry(null, change, told.mark(), List.of());
        return new Decided(told, entry, onward, () -> told.done().complete(null));
    }

    /**
     * Without an event there is nothing to record. That a case's agenda was looked through is worth a row only where it
     * comes out otherwise than the ledger has it: told twice, the clock leaves one.
     */
    private static boolean isNews(Decision.Accepted accepted, Desk desk) {
        if (accepted.events().stream().allMatch(AgendaRenewed.class::isInstance)) {
            return !accepted.events().isEmpty()
                    && !Objects.equals(accepted.summary().wakeAt(), desk.wakeAt(accepted.caseId()));
        }
        return true;
    }

    private CaseChange change(History history, Decision.Accepted decision, java.time.Instant at, Desk desk) {
        desk.carryOn(history, decision);
        World world = judge.world();
        Versions versions = new Versions(
                world.directory().version(),
                world.routing().version(),
                world.calendar().version());
        return new CaseChange(history.version(), decision, at, versions);
    }
}
