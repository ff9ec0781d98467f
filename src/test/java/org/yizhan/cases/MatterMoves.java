package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.OversightContent.RecommendationType;

/** Files of their own, opened, answered, and moved by the cases on them. */
final class MatterMoves {
    private MatterMoves() {}

    /** @param moved takes a stage and the decision that the gateway made from there */
    static void tell(ReviewMoves.Teller teller, BiConsumer<Stage, Decision.Accepted> moved) {
        Story alone = Story.another(7);
        teller.says(alone, BUREAU, SayAside.recommendation(RecommendationType.IMPROVE_POLICY, GOVERNMENT));
        teller.says(alone, BUREAU, SayAside.leader("吴市长", GOVERNMENT));
        teller.says(alone, GOVERNMENT, SayAside.feedback(new MessageId(new UUID(1, 1)), "2026-03-02"));
        teller.says(alone, BUREAU, SayAside.leader("吴市长", GOVERNMENT));
        Story one = Stories.handling();
        LeaderAssignment like = SayAside.leader("吴市长", GOVERNMENT);
        Story leader = Story.another(8).citing(one);
        teller.says(
                leader,
                BUREAU,
                new LeaderAssignment(
                        like.leader(),
                        like.title(),
                        like.contact(),
                        like.organ(),
                        like.since(),
                        null,
                        List.of(one.history().caseId())));
        batch(teller, moved);
    }

    private static void batch(ReviewMoves.Teller teller, BiConsumer<Stage, Decision.Accepted> moved) {
        Story one = Stories.handling();
        Story two = Story.another(3).says(BUREAU, Say.transferTo(HOUSING)).delivered();
        two.says(HOUSING, Say.accepted("2026-03-02"));
        Story list = Story.another(9).citing(one, two);
        teller.says(
                list,
                BUREAU,
                SayAside.batch(
                        "2026-06-30",
                        HOUSING,
                        one.history().caseId(),
                        two.history().caseId()));
        list.tells(one, two);
        one.says(HOUSING, Say.opinion("2026-03-05"));
        move(one, list, moved);
        two.says(HOUSING, Say.opinion("2026-03-02"));
        move(two, list, moved);
        two.says(BUREAU, new Supplement(AfterClosing.REOPEN));
        move(two, list, moved);
    }

    private static void move(Story settled, Story list, BiConsumer<Stage, Decision.Accepted> moved) {
        Stage from = list.stage();
        list.told(settled.decision().onward().get(0).fact());
        moved.accept(from, list.decision());
    }
}
