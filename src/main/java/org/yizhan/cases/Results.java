package org.yizhan.cases;

/** One effective result per organ: a second one needs a correction, or the first one sent back. */
final class Results {
    private Results() {}

    static void checkNone(Incoming in) {
        HandlingLog.Result result = in.state().handling().result();
        if (result != null) {
            in.find(CaseRule.SECOND_RESULT, Field.MESSAGE, SenderChecks.words(result.kind()), result.messageId());
        }
    }
}
