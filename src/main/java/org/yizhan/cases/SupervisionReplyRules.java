package org.yizhan.cases;

import org.yizhan.cases.OversightEvent.SupervisionAnswered;
import org.yizhan.messages.OversightContent.SupervisionReply;

/** SupervisionReply (督办答复): the organ supervised answers in writing, each supervision once. */
final class SupervisionReplyRules implements Rules {
    private final Incoming in;
    private final SupervisionReply reply;

    SupervisionReplyRules(Incoming in, SupervisionReply reply) {
        this.in = in;
        this.reply = reply;
    }

    @Override
    public void check() {
        Aside.checkAnswer(in, Field.SUPERVISION, reply.supervision());
        Aside.checkDate(in, reply.supervision(), reply.answeredOn());
    }

    @Override
    public Step step() {
        return Step.SUPERVISION_ANSWERED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new SupervisionAnswered(reply.supervision(), reply.answeredOn(), next, in.at()));
        Aside.answered(draft, in, reply.supervision(), DutyKind.SUPERVISION, reply.answeredOn());
        Answering.tellBureau(draft, in);
    }
}
