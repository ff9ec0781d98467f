package org.yizhan.cases;

import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.Violation.Words;

/** Refuses what the transition table does not have, and says what would be legal now. */
final class Legality {
    private Legality() {}

    static void checkKind(Incoming in) {
        Stage stage = in.state().stage();
        if (!Transitions.legalKinds(stage).contains(in.message().kind())) {
            refuse(in);
        }
    }

    /** A few moves that are always the same mistake are named with their article; the rest by what is legal. */
    static void refuse(Incoming in) {
        HandlingLog handling = in.state().handling();
        switch (in.message().kind()) {
            case OBJECTION -> {
                if (handling.notice() != null || handling.result() != null) {
                    in.find(CaseRule.OBJECTION_AFTER_ACCEPTANCE, Field.MESSAGE);
                    return;
                }
            }
            case NOTICE, OPINION, REPLY -> {
                if (handling.result() != null) {
                    Results.checkNone(in);
                    return;
                }
            }
            default -> {}
        }
        notLegalNow(in);
    }

    private static void notLegalNow(Incoming in) {
        Stage stage = in.state().stage();
        Set<MessageKind> legal = Transitions.legalKinds(stage);
        in.find(
                CaseRule.NOT_LEGAL_NOW,
                Field.MESSAGE,
                new Words(stage.chinese(), stage.name()),
                SenderChecks.words(in.message().kind()),
                new Words(
                        legal.stream().map(MessageKind::chinese).collect(Collectors.joining("、")),
                        legal.stream().map(MessageKind::element).collect(Collectors.joining(", "))));
    }
}
