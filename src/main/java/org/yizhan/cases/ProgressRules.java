package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.cases.ProcedureEvent.ConfirmationChanged;
import org.yizhan.cases.Transition.ProgressReported;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganContent.Progress;

/**
 * Progress (进展), also partial results (阶段性): passed on to the bureau, moves nothing. After the result only one thing still
 * progresses: the judicial confirmation of an agreement (Art. 33), which goes on and never back.
 */
final class ProgressRules implements Rules {
    private final Incoming in;
    private final @Nullable JudicialConfirmation confirmation;

    ProgressRules(Incoming in, Progress progress) {
        this.in = in;
        this.confirmation = progress.confirmation();
    }

    @Override
    public void check() {
        JudicialConfirmation before = in.state().procedure().confirmation();
        boolean progresses = Transitions.next(in.state().stage(), Step.PROGRESS).isPresent();
        if (confirmation == null && !progresses) {
            in.find(CaseRule.PROGRESS_AFTER_RESULT, Field.CONFIRMATION);
        } else if (confirmation != null && before == null) {
            in.find(CaseRule.CONFIRMED_WITHOUT_AGREEMENT, Field.CONFIRMATION);
        } else if (confirmation != null && confirmation.compareTo(before) <= 0) {
            in.find(CaseRule.CONFIRMATION_GOES_ON, Field.CONFIRMATION);
        }
    }

    @Override
    public Step step() {
        return confirmation == null ? Step.PROGRESS : Step.CONFIRMATION_CHANGED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(
                confirmation == null
                        ? new ProgressReported(next, in.at())
                        : new ConfirmationChanged(confirmation, next, in.at()));
        Answering.tellBureau(draft, in);
        if (!SenderChecks.isOrgan(in)) {
            Telling.tellOrgan(draft, in);
        }
    }
}
