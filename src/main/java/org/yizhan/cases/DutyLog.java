package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yizhan.cases.DeadlineEvent.DeadlineEnded;
import org.yizhan.cases.DeadlineEvent.DeadlineMoved;
import org.yizhan.cases.DeadlineEvent.DeadlineReached;
import org.yizhan.cases.DeadlineEvent.DeadlineReopened;
import org.yizhan.cases.DeadlineEvent.DeadlineStarted;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** The case's duties in the order in which they were laid on someone. */
final class DutyLog {
    private final List<CaseDuty> duties = new ArrayList<>();

    void apply(LetterEvent event) {
        if (event instanceof LetterWritten letter) {
            letter.duties().forEach(duty -> duties.add(CaseDuty.laid(letter.recipient(), duty, letter.letter())));
        }
    }

    void apply(DeadlineEvent event) {
        if (event instanceof DeadlineStarted started) {
            start(started);
        } else if (event instanceof DeadlineMoved moved) {
            change(moved.owner(), moved.deadline().duty().id(), duty -> duty.running(moved.deadline()));
        } else if (event instanceof DeadlineEnded ended) {
            end(ended);
        } else if (event instanceof DeadlineReached reached) {
            reach(reached);
        } else if (event instanceof DeadlineReopened reopened) {
            change(reopened.owner(), reopened.duty(), CaseDuty::reopened);
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

    /** Of two duties of one kind, the one that the letter laid. */
    private void reach(DeadlineReached event) {
        duties.replaceAll(duty -> duty.owed()
                        && duty.owner().equals(event.owner())
                        && duty.duty().id().equals(event.duty())
                        && Objects.equals(duty.letter(), event.letter())
                ? duty.reached(event)
                : duty);
    }

    /** Several may be owed under one id, a ruling on each of two objections perhaps: the oldest is meant. */
    private void end(DeadlineEnded event) {
        for (int i = 0; i < duties.size(); i++) {
            CaseDuty duty = duties.get(i);
            boolean meant = duty.owed()
                    && duty.owner().equals(event.owner())
                    && duty.duty().id().equals(event.duty());
            if (meant) {
                duties.set(i, duty.ended(event));
                return;
            }
        }
    }

    private void change(OrganisationCode owner, String id, UnaryOperator<CaseDuty> change) {
        for (int i = duties.size() - 1; i >= 0; i--) {
            CaseDuty duty = duties.get(i);
            if (duty.owner().equals(owner) && duty.duty().id().equals(id)) {
                duties.set(i, change.apply(duty));
                return;
            }
        }
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

    /** The latest duty of that id that the organisation has or had. */
    Optional<CaseDuty> latest(OrganisationCode owner, DutyKind kind) {
        return duties.stream()
                .filter(duty -> duty.owner().equals(owner) && duty.duty().id().equals(kind.id()))
                .reduce((earlier, later) -> later);
    }
}
