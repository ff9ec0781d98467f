package org.yizhan.cases;

import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.Reply;

/**
 * Reply (答复): the result of a suggestion (Art. 29) or an inquiry, and what an organ with rules of its own may still send.
 * It answers the petitioner in writing, so it needs no notice before it.
 */
final class ReplyRules implements Rules {
    private final Incoming in;
    private final Reply reply;

    ReplyRules(Incoming in, Reply reply) {
        this.in = in;
        this.reply = reply;
    }

    @Override
    public void check() {
        DateChecks.afterDelivery(in, Field.REPLIED_ON, reply.repliedOn());
        Results.checkNone(in);
    }

    @Override
    public Step step() {
        Mandate mandate = Answering.mandate(in);
        if (mandate.endsAtDelivery()) {
            return Step.REPLY_OUT;
        }
        return mandate.checked() ? Step.REPLY_TO_CHECK : Step.REPLY_CONCLUDES;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new ResultGiven(
                MessageKind.REPLY, in.header().id(), reply.adoption(), reply.repliedOn(), next, in.at()));
        Answering.concluded(draft, in.sender(), reply.repliedOn());
        Answering.tellResult(draft, in);
    }
}
