package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganisationCode;

/** Every legal move of the table is a move that some case makes: the table allows nothing that no rule does. */
class EveryMoveTests {
    private static final String GATEWAY = "the gateway";
    private static final int STORIES = 4_000;
    private static final int FACTS = 40;

    @Test
    void isMadeBySomeCase() {
        Set<String> owed = everyMove();
        tellTheRareOnes(owed);
        for (int seed = 0; seed < STORIES && !owed.isEmpty(); seed++) {
            tell(new Random(seed), owed);
        }
        assertThat(owed).as("moves of the table that no case made").isEmpty();
    }

    private static Set<String> everyMove() {
        Set<String> moves = new TreeSet<>();
        for (Stage stage : Stage.values()) {
            for (Step step : Step.values()) {
                String by = Optional.ofNullable(step.kind()).map(Enum::name).orElse(GATEWAY);
                Transitions.next(stage, step).ifPresent(to -> moves.add(move(stage, by, step.event(), to)));
            }
        }
        return moves;
    }

    private static String move(Stage from, String by, Class<?> event, Stage to) {
        return from + " by " + by + " as " + event.getSimpleName() + " to " + to;
    }

    /** What chance hardly ever tells. */
    private static void tellTheRareOnes(Set<String> owed) {
        for (Story story : List.of(Stories.awaitingCheck(), Stories.awaitingReport(), Stories.concluded())) {
            MessageId notice = story.state().messages().get(1).messageId();
            corrected(story, HOUSING, Say.correction(notice, Say.accepted("2026-03-05")), owed);
        }
        Story passed = Stories.awaitingCheck();
        MessageId opinion = passed.message();
        passed.on("2026-04-03").says(BUREAU, Say.passed());
        corrected(passed, HOUSING, Say.correction(opinion, Say.opinion("2026-04-03")), owed);
        Story reported = Stories.awaitingReport().says(HOUSING, Say.report("2026-04-03"));
        MessageId given = reported.state().handling().result().messageId();
        corrected(reported, HOUSING, Say.correction(given, Say.opinion("2026-04-03")), owed);
        Story supported = Stories.handlingAssignment()
                .on("2026-04-01")
                .says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-03-31", null))
                .says(BUREAU, Say.passed());
        taken(supported, HOUSING, SayAside.executed("2026-04-01"), owed);
        Story out = Stories.transferredOut();
        corrected(out, BUREAU, Say.correction(out.message(), Say.accusing(Say.unit(COURT))), owed);
        Story answered = Stories.transferredOut().says(COURT, Say.reply("2026-03-02"));
        corrected(answered, COURT, Say.correction(answered.message(), Say.reply("2026-03-02")), owed);
        Story accepted = Stories.transferredOut().says(COURT, Say.accepted("2026-03-02"));
        corrected(accepted, COURT, Say.correction(accepted.message(), Say.accepted("2026-03-02")), owed);
        Story petition = Stories.delivered();
        petition.lacking("a1").says(BUREAU, Say.correction(petition.message(), Say.petition()));
        petition.says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(Town.TRANSPORT));
        made(Stage.OBJECTED, "OBJECTION_RULING", petition.decision(), owed);
        for (Stage stage : Stage.values()) {
            if (Transitions.next(stage, Step.PARTY_RULED).isPresent()) {
                tellOfTheAssisting(Stories.in(stage), owed);
            }
        }
        Story late = Stories.delivered()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        late.on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05")).on("2026-04-01");
        taken(late.says(HOUSING, Say.opinion("2026-03-31")), TRANSPORT, Say.input(HOUSING), owed);
        ReviewMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        Story lapsed = Reviews.lapsed();
        made(Stage.CONCLUDED, GATEWAY, lapsed.decision(), owed);
        Story held = new Story(Towns.withHousingUntil("2026-03-10"))
                .lacking("a1")
                .says(BUREAU, Say.transferTo(HOUSING))
                .on("2026-03-12");
        held.told(new Fact.AttachmentsArrived(held.receipt(), held.now()));
        made(Stage.AWAITING_ATTACHMENTS, GATEWAY, held.decision(), owed);
    }

    private static void tellOfTheAssisting(Story story, Set<String> owed) {
        taken(story, BUREAU, Say.beside(TRANSPORT, Role.ASSIST), owed);
        taken(story, TRANSPORT, Say.objection(), owed);
        MessageId objection = story.message();
        taken(story, BUREAU, new ObjectionRuling(false, objection, null, "属于其职责"), owed);
        taken(story, TRANSPORT, Say.input(HOUSING), owed);
    }

    private static void taken(Story story, OrganisationCode sender, Content content, Set<String> owed) {
        Stage from = story.stage();
        made(from, content.kind().name(), story.says(sender, content).decision(), owed);
    }

    private static void corrected(Story story, OrganisationCode sender, Content correction, Set<String> owed) {
        Stage from = story.stage();
        made(from, "CORRECTION", story.says(sender, correction).decision(), owed);
    }

    private static void tell(Random random, Set<String> owed) {
        RandomStory story = new RandomStory();
        for (int i = 0; i < FACTS; i++) {
            Fact fact = story.next(random.nextInt());
            if (fact != null
                    && Decisions.decide(story.history(), fact, Town.world()) instanceof Decision.Accepted taken) {
                String by = fact instanceof Fact.Submitted message
                        ? message.message().kind().name()
                        : GATEWAY;
                made(CaseState.of(story.history()).stage(), by, taken, owed);
                story.carryOn(taken);
            }
        }
    }

    /** A decision may write several transitions; the one that moves the case counts from where the case was. */
    private static void made(Stage from, String by, Decision.Accepted taken, Set<String> owed) {
        for (CaseEvent event : taken.events()) {
            if (event instanceof Transition move) {
                owed.remove(move(from, by, event.getClass(), move.stage()));
            }
        }
    }
}
