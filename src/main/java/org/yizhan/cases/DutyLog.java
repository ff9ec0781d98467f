package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.DeadlineEvent.DeadlineEnded;
import org.yizhan.cases.DeadlineEvent.DeadlineMoved;
import org.yizhan.cases.DeadlineEvent.DeadlineReached;
import org.yizhan.cases.DeadlineEvent.DeadlineReopened;
import org.yizhan.cases.DeadlineEvent.DeadlineStarted;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** The case's duties in the order in which they were laid on someone. */
final class DutyLog {
    private final List<CaseDuty> duties = new ArrayList<>();

    void apply(LetterEvent event) {
        if (event instanceof LetterWritten letter) {
            letter.duties().forEach(duty -> duties.add(CaseDuty.laid(letter.recipient(), duty, letter.letter())));
        } else if (event instanceof LetterPassedOn passed) {
            passOn(passed);
        }
    }

    /** What waits for the delivery of the one letter waits for that of the other, in its old place. */
    private void passOn(LetterPassedOn passed) {
        duties.removeIf(duty -> duty.letter() != null && duty.letter().equals(passed.anew()));
        duties.replaceAll(duty -> passed.letter().equals(duty.letter()) && duty.clock() == null && duty.owed()
                ? duty.passedOn(passed)
                : duty);
    }

    void apply(DeadlineEvent event) {
        if (event instanceof DeadlineStarted started) {
            start(started);
        } else if (event instanceof DeadlineMoved moved) {
            change(moved.owner(), moved.deadline().duty().id(), moved.letter(), duty -> duty.running(moved.deadline()));
        } else if (event instanceof DeadlineEnded ended) {
            change(ended.owner(), ended.duty(), ended.letter(), duty -> duty.ended(ended));
        } else if (event instanceof DeadlineReached reached) {
            change(reached.owner(), reached.duty(), reached.letter(), duty -> duty.reached(reached));
        } else if (event instanceof DeadlineReopened reopened) {
            change(reopened.owner(), reopened.duty(), reopened.letter(), CaseDuty::reopened);
        }
    }

    /** One that a letter laid is there already, perhaps met before its delivery was known; any other is new. */
    private void start(DeadlineStarted event) {
        LetterId letter = event.letter();
        for (int i = 0; letter != null && i < duties.size(); i++) {
            CaseDuty duty = duties.get(i);
            boolean meant = letter.equals(duty.letter())
                    && duty.duty().id().equals(event.deadline().duty().id());
            if (meant) {
                duties.set(i, duty.running(event.deadline()));
            }
        }
        if (letter == null) {
            duties.add(
                    CaseDuty.laid(event.owner(), event.deadline().duty(), null).running(event.deadline()));
        }
    }

    /** The latest such duty, one that is owed before one that has ended. */
    private void change(OrganisationCode owner, String id, @Nullable LetterId letter, UnaryOperator<CaseDuty> change) {
        int meant = -1;
        for (int i = 0; i < duties.size(); i++) {
            CaseDuty duty = duties.get(i);
            boolean such =
                    duty.owner().equals(owner) && duty.duty().id().equals(id) && Objects.equals(duty.letter(), letter);
            if (such && (meant < 0 || duty.owed() || !duties.get(meant).owed())) {
                meant = i;
            }
        }
        if (meant >= 0) {
            duties.set(meant, change.apply(duties.get(meant)));
        }
    }

    /** What was done and owed is the successor's; the clocks go on as they were. */
    void succeed(OrganisationCode from, OrganisationCode to) {
        duties.replaceAll(duty -> duty.owner().equals(from) ? duty.with(to) : duty);
    }

    List<CaseDuty> all() {
        return List.copyOf(duties);
    }

    /** What an organisation owes now. */
    List<CaseDuty> owedBy(OrganisationCode owner) {
        return duties.stream()
                .filter(duty -> duty.owner().equals(owner) && duty.owed())
                .toList();
    }

    /** True if the duty that a letter laid was stopped. */
    boolean isStopped(LetterId letter, String id) {
        return duties.stream()
                .anyMatch(duty ->
                        letter.equals(duty.letter()) && duty.duty().id().equals(id) && duty.ending() == Ending.STOPPED);
    }

    /** The duty of that id that the organisation owes; of several, a ruling on each of two objections perhaps, the oldest. */
    Optional<CaseDuty> owed(OrganisationCode owner, DutyKind kind) {
        return owedBy(owner).stream()
                .filter(duty -> duty.duty().id().equals(kind.id()))
                .findFirst();
    }

    /** The latest duty of that id that the organisation has or had. */
    Optional<CaseDuty> latest(OrganisationCode owner, DutyKind kind) {
        return duties.stream()
                .filter(duty -> duty.owner().equals(owner) && duty.duty().id().equals(kind.id()))
                .reduce((earlier, later) -> later);
    }
}
