package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;

import java.util.List;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** Everything that is said about how a case is handled, told in every stage that takes it. */
final class OversightMoves {
    private OversightMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        for (Stage stage : Stage.values()) {
            Story story = Stories.in(stage);
            if (Transitions.next(stage, Step.SUPERVISED).isPresent()) {
                supervised(teller, story);
            }
            if (Transitions.next(stage, Step.LEADER_ASSIGNED).isPresent()) {
                teller.says(story, BUREAU, SayAside.leader("吴市长", GOVERNMENT));
            }
            if (Transitions.next(stage, Step.CADRE_INFORMED).isPresent()) {
                teller.says(story, BUREAU, SayAside.cadre(Town.PERSONNEL));
            }
            if (Transitions.next(stage, Step.EVALUATED).isPresent()) {
                teller.says(story, BUREAU, SayAside.evaluation(today(story)));
            }
        }
        agreed(teller);
    }

    private static String today(Story story) {
        return Days.of(story.now()).toString();
    }

    private static void supervised(ReviewMoves.Teller teller, Story story) {
        OrganisationCode organ = story.state().responsible();
        teller.says(story, BUREAU, SayAside.supervision(organ, "2026-12-31"));
        teller.says(story, organ, SayAside.supervisionReply(story.message(), today(story)));
        teller.says(story, BUREAU, SayAside.recommendation(RecommendationType.IMPROVE_POLICY, GOVERNMENT));
        teller.says(story, GOVERNMENT, SayAside.feedback(story.message(), today(story)));
    }

    private static void agreed(ReviewMoves.Teller teller) {
        Story checked = Stories.handlingAssignment()
                .on("2026-04-01")
                .says(HOUSING, SayAside.agreed("2026-03-31", JudicialConfirmation.NONE));
        teller.says(checked, HOUSING, SayAside.confirmed(JudicialConfirmation.APPLIED));
        checked.says(BUREAU, Say.passed());
        teller.says(checked, HOUSING, SayAside.confirmed(JudicialConfirmation.CONFIRMED));
        for (boolean finished : List.of(false, true)) {
            Story story = Stories.handling()
                    .on("2026-04-01")
                    .says(HOUSING, SayAside.agreed("2026-03-31", JudicialConfirmation.NONE));
            if (finished) {
                story.says(BUREAU, SayAside.review("2026-04-01"));
                story.says(GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, Outcome.UPHELD, "2026-04-01"));
                story.says(BUREAU, SayAside.recheck("2026-04-01"));
                story.says(Town.PROVINCE_BUREAU, SayAside.reviewed(Remedy.RECHECK, Outcome.UPHELD, "2026-04-01"));
            }
            teller.says(story, HOUSING, SayAside.confirmed(JudicialConfirmation.CONFIRMED));
        }
    }
}
