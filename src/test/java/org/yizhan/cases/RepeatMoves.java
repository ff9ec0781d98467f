package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;

import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.Content.RepeatFinding;

/** Every ruling on a repeat in every stage in which it may be given. */
final class RepeatMoves {
    private RepeatMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        for (Stage stage : Stage.values()) {
            if (Transitions.next(stage, Step.REPEAT_LINKED).isPresent()) {
                rule(teller, Stories.in(stage), RepeatFinding.NEW_FACTS);
            }
            if (Transitions.next(stage, Step.REPEAT_MERGED).isPresent()) {
                rule(teller, Stories.in(stage), RepeatFinding.CONFIRMED);
            }
        }
        teller.says(Repeats.merged(), BUREAU, new Supplement(AfterClosing.FILE));
    }

    private static void rule(ReviewMoves.Teller teller, Story story, RepeatFinding finding) {
        Story first = Repeats.first();
        story.knowing(Repeats.named(first));
        teller.says(story, BUREAU, Repeats.ruling(story, first, finding));
        teller.says(story, BUREAU, Repeats.ruling(story, first, RepeatFinding.UNLINKED));
    }
}
