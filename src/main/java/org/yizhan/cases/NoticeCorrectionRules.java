package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.HandlingLog.Result;
import org.yizhan.cases.Transition.NoticeCorrected;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.Notice;

/**
 * Correction (更正) of the notice by which an organ handles a matter: the day of acceptance, the path. The handling's limit
 * runs from the day that holds now, with the extensions it had; after the result it is moved for the record only.
 */
final class NoticeCorrectionRules implements Rules {
    private final Incoming in;
    private final Correction correction;

    NoticeCorrectionRules(Incoming in, Correction correction) {
        this.in = in;
        this.correction = correction;
    }

    /** True if the correction names the notice by which the matter is handled now. */
    static boolean isMeant(Incoming in, Correction correction) {
        NoticeGiven notice = in.state().handling().notice();
        return notice != null
                && in.state().handling().handled()
                && notice.messageId().equals(correction.corrects());
    }

    @Override
    public void check() {
        if (correction.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        if (correction.result() == null) {
            in.find(CaseRule.CORRECTION_WITHOUT_RESULT, Field.RESULT);
        } else if (correction.result() instanceof Notice anew) {
            check(anew);
        } else {
            in.find(CaseRule.CORRECTED_AS_ANOTHER_KIND, Field.RESULT, SenderChecks.words(MessageKind.NOTICE));
        }
    }

    private void check(Notice anew) {
        Incoming corrected = in.ofCorrected(MessageKind.NOTICE);
        new NoticeRules(corrected, anew).check();
        if (!NoticeRules.startsHandling(anew)) {
            in.find(CaseRule.ACCEPTANCE_STAYS, Field.RESULT);
        }
        Result result = in.state().handling().result();
        LocalDate acceptedOn = anew.acceptedOn();
        if (result != null && acceptedOn != null) {
            DateChecks.inOrder(corrected, Field.ACCEPTED_ON, acceptedOn, Field.RESULT, result.datedOn());
        }
    }

    @Override
    public Step step() {
        return Step.NOTICE_CORRECTED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        Notice anew = (Notice) Objects.requireNonNull(correction.result(), "checked before");
        draft.happened(new NoticeCorrected(
                correction.corrects(),
                in.header().id(),
                anew.outcome(),
                anew.noticeOn(),
                anew.acceptedOn(),
                anew.path(),
                next,
                in.at()));
        NoticeRules.clock(in, anew).map(this::extended).ifPresentOrElse(clock -> runAnew(draft, clock), () -> {
            stop(draft, DutyKind.HANDLING);
            stop(draft, DutyKind.SIMPLE_REPLY);
        });
        Answering.tellBureau(draft, in);
    }

    private void runAnew(Draft draft, StartedDeadline clock) {
        boolean simple = clock.duty().id().equals(DutyKind.SIMPLE_REPLY.id());
        stop(draft, simple ? DutyKind.HANDLING : DutyKind.SIMPLE_REPLY);
        DutyKind kind = simple ? DutyKind.SIMPLE_REPLY : DutyKind.HANDLING;
        Optional<CaseDuty> running = fromAcceptance(draft, kind);
        if (running.isPresent()) {
            draft.move(running.get(), clock, DeadlineNews.RECOMPUTED);
        } else if (in.state().handling().result() == null && !reopened(draft, kind)) {
            draft.start(in.sender(), clock);
        }
    }

    private void stop(Draft draft, DutyKind kind) {
        if (fromAcceptance(draft, kind).isPresent()) {
            draft.end(in.sender(), kind, Ending.STOPPED, null);
        }
    }

    private StartedDeadline extended(StartedDeadline clock) {
        int days = in.state().handling().extendedBy();
        return days == 0 ? clock : Clocks.extend(clock, days, new Local(in.world(), in.sender()).calendar());
    }

    /** A clock that started with the acceptance and was not stopped, met or not. */
    private Optional<CaseDuty> fromAcceptance(Draft draft, DutyKind kind) {
        return draft.state()
                .dutyLog()
                .latest(in.sender(), kind)
                .filter(duty -> duty.ending() != Ending.STOPPED && duty.letter() == null);
    }

    /** After a reopening the handling runs from the delivery of what reopened it, whatever the acceptance was. */
    private boolean reopened(Draft draft, DutyKind kind) {
        return draft.state()
                .dutyLog()
                .latest(in.sender(), kind)
                .filter(duty -> duty.owed() && duty.letter() != null)
                .isPresent();
    }
}
