package org.yizhan.cases;

import org.yizhan.cases.UpwardEvent.PaperReplied;
import org.yizhan.messages.BureauContent.PaperReply;

/** Supplement that records the answer, on paper, of an organ outside every directory: the case stays where it is. */
final class PaperReplyRules implements Rules {
    private final Incoming in;
    private final PaperReply reply;

    PaperReplyRules(Incoming in, PaperReply reply) {
        this.in = in;
        this.reply = reply;
    }

    @Override
    public void check() {
        DateChecks.notAfterReceipt(in, Field.PAPER_REPLIED_ON, reply.repliedOn());
        if (in.state().stage() != Stage.OFF_NETWORK) {
            in.find(UpwardRule.NOT_SENT_OFF, Field.PAPER_REPLY);
            return;
        }
        in.state()
                .upward()
                .sentOff()
                .ifPresent(sent -> DateChecks.inOrder(
                        in, Field.PAPER_SENT_ON, sent.sentOn(), Field.PAPER_REPLIED_ON, reply.repliedOn()));
    }

    @Override
    public Step step() {
        return Step.PAPER_REPLIED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new PaperReplied(in.header().id(), reply.number(), reply.repliedOn(), next, in.at()));
    }
}
