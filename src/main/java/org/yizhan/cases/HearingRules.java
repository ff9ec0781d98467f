package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.cases.ProcedureEvent.HearingHeld;
import org.yizhan.cases.ReviewLog.Review;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.HearingEvent;

/**
 * Hearing (听证): when it began and ended, before the organ or the reviewer. Art. 36 leaves its days out of the recheck's
 * period, the first and the last among them; the handling and the review go on.
 */
final class HearingRules implements Rules {
    private final Incoming in;
    private final Hearing hearing;
    private final Optional<Review> review;
    private final Optional<LocalDate> since;

    HearingRules(Incoming in, Hearing hearing) {
        this.in = in;
        this.hearing = hearing;
        this.review = in.state().reviews().openWith(in.sender());
        this.since = in.state().procedure().hearingSince(in.sender());
    }

    @Override
    public void check() {
        boolean handles = in.state().stage() == Stage.HANDLING && SenderChecks.isOrgan(in);
        if (review.isEmpty() && !handles) {
            in.find(AsideRule.HEARING_NOT_HERE, Field.MESSAGE);
        }
        DateChecks.afterDelivery(in, Field.HELD_ON, hearing.heldOn());
        if (hearing.event() == HearingEvent.STARTED && since.isPresent()) {
            in.find(CaseRule.HEARING_UNDER_WAY, Field.MESSAGE, since.get());
        } else if (hearing.event() == HearingEvent.ENDED && since.isEmpty()) {
            in.find(CaseRule.HEARING_NOT_BEGUN, Field.MESSAGE);
        } else if (since.isPresent()) {
            DateChecks.inOrder(in, Field.HEARING_BEGAN, since.get(), Field.HELD_ON, hearing.heldOn());
        }
    }

    @Override
    public Step step() {
        return Step.HEARING_HELD;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new HearingHeld(in.sender(), hearing.event(), hearing.heldOn(), next, in.at()));
        Answering.tellBureau(draft, in);
        review.ifPresent(open -> Aside.tellIssuers(draft, in, open.asked().issuer()));
        if (hearing.event() == HearingEvent.ENDED) {
            since.ifPresent(began -> leaveOut(draft, in, ProcedureLog.days(began, hearing.heldOn())));
        }
    }

    /** Gives the recheck that the sender owes the days of a hearing more. */
    static void leaveOut(Draft draft, Incoming in, int days) {
        WorkingCalendar calendar = new Local(in.world(), in.sender()).calendar();
        draft.state().dutyLog().owed(in.sender(), DutyKind.RECHECK).ifPresent(recheck -> {
            StartedDeadline clock = recheck.clock();
            if (clock != null) {
                draft.move(recheck, Clocks.extend(clock, days, calendar), DeadlineNews.EXTENDED);
            }
        });
    }
}
