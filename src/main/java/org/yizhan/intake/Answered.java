package org.yizhan.intake;

import org.yizhan.casework.Casework.Submission;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;

/** A message with its receipt. */
record Answered(Submission submission, SubmissionReceipt receipt) {

    /** It states another sender than the one whose word it can be. */
    boolean inAnotherName() {
        var stated = submission.reading().sender();
        return stated != null && !stated.equals(submission.author());
    }

    boolean isTest() {
        var message = submission.reading().message();
        return message != null && message.header().test();
    }
}
