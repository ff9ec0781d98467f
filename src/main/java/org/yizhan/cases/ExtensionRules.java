package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yizhan.cases.Transition.HandlingExtended;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganContent.ExtensionNotice;

/**
 * ExtensionNotice (延期告知), Art. 34: by the organ's head, at most 30 days, before the handling is due. The date of a 交办's
 * report does not move with it.
 */
final class ExtensionRules implements Rules {
    private static final int LONGEST = 30;

    private final Incoming in;
    private final ExtensionNotice extension;

    ExtensionRules(Incoming in, ExtensionNotice extension) {
        this.in = in;
        this.extension = extension;
    }

    @Override
    public void check() {
        if (extension.days() > LONGEST) {
            in.find(CaseRule.EXTENSION_TOO_LONG, Field.DAYS, extension.days());
        }
        if (extension.reasons().isBlank()) {
            in.find(CaseRule.REASONS_MISSING, Field.REASONS);
        }
        DateChecks.afterDelivery(in, Field.APPROVED_ON, extension.approvedOn());
        NoticeGiven notice = in.state().handling().notice();
        if (notice != null && notice.acceptedOn() != null) {
            DateChecks.inOrder(in, Field.ACCEPTED_ON, notice.acceptedOn(), Field.APPROVED_ON, extension.approvedOn());
        }
        checkClock();
    }

    private void checkClock() {
        LocalDate due =
                handling().map(CaseDuty::clock).map(StartedDeadline::dueOn).orElse(null);
        int before = in.state().handling().extensions();
        if (due == null) {
            in.find(CaseRule.EXTENSION_WITHOUT_CLOCK, Field.MESSAGE);
        } else if (in.today().isAfter(due)) {
            in.find(CaseRule.EXTENSION_AFTER_DUE, Field.MESSAGE, due);
        } else if (before >= in.world().practice().extensions()) {
            in.find(CaseRule.EXTENSION_TWICE, Field.MESSAGE, before);
        }
    }

    private Optional<CaseDuty> handling() {
        return in.state().dutyLog().owed(in.sender(), DutyKind.HANDLING).filter(duty -> duty.clock() != null);
    }

    @Override
    public Step step() {
        return Step.EXTENDED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new HandlingExtended(extension.days(), extension.approvedOn(), next, in.at()));
        CaseDuty handling = handling().orElseThrow();
        StartedDeadline extended = Clocks.extend(
                Objects.requireNonNull(handling.clock(), "only a running clock is extended"),
                extension.days(),
                new Local(in.world(), in.sender()).calendar());
        draft.move(handling, extended, DeadlineNews.EXTENDED);
        Answering.tellBureau(draft, in);
    }
}
