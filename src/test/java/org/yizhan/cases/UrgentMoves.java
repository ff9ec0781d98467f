package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;

import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;

/** An urgent matter reported, and acknowledged, in every stage in which it may be. */
final class UrgentMoves {
    private UrgentMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        Story own = Story.begins();
        teller.says(own, BUREAU, Say.urgent(own.now(), Say.petition()));
        for (Stage stage : Stage.values()) {
            if (stage != Stage.NEW
                    && Transitions.next(stage, Step.URGENT_REPORTED).isPresent()) {
                Story story = Stories.in(stage);
                teller.says(story, BUREAU, Say.urgent(story.now(), null));
                teller.says(story, GOVERNMENT, Say.acknowledged(noticeToGovernment(story), story.now()));
            }
        }
        Story finished = Reviews.served();
        finished.says(BUREAU, Say.urgent(finished.now(), null));
        LetterId letter = noticeToGovernment(finished);
        finished.at(Story.at("2026-05-07", 0)).clock();
        teller.says(finished, GOVERNMENT, Say.acknowledged(letter, finished.now()));
    }

    private static LetterId noticeToGovernment(Story story) {
        return story.waiting(MessageKind.URGENT_NOTICE).stream()
                .filter(notice -> notice.recipient().equals(GOVERNMENT))
                .map(Letter::id)
                .findFirst()
                .orElseThrow();
    }
}
