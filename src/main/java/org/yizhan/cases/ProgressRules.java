package org.yizhan.cases;

import org.yizhan.cases.Transition.ProgressReported;

/** Progress (进展), also partial results (阶段性): passed on to the bureau, and an assisting organ's to the lead too; moves nothing. */
final class ProgressRules implements Rules {
    private final Incoming in;

    ProgressRules(Incoming in) {
        this.in = in;
    }

    @Override
    public void check() {}

    @Override
    public Step step() {
        return Step.PROGRESS;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new ProgressReported(next, in.at()));
        Answering.tellBureau(draft, in);
        if (!SenderChecks.isOrgan(in)) {
            Telling.tellOrgan(draft, in);
        }
    }
}
