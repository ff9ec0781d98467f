package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;

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
        Story served = Stories.awaitingReport();
        MessageId result = served.state().handling().result().messageId();
        taken(served, HOUSING, Say.served(result, "2026-04-03"), owed);
        served.says(
                BUREAU, Say.correction(served.state().messages().get(0).messageId(), Petitions.flagged(Flag.JOINT)));
        taken(served, BUREAU, new PetitionerWithdrawal(LocalDate.parse("2026-04-03"), "王某"), owed);
        Story guided = Stories.in(Stage.GUIDED);
        corrected(guided, BUREAU, Say.correction(guided.message(), Say.petition()), owed);
        taken(guided, BUREAU, new Supplement(AfterClosing.FILE), owed);
        Story asking = Stories.awaitingReport().says(HOUSING, SayAside.extensionRequest("2026-06-30"));
        taken(asking, BUREAU, SayAside.decision("2026-04-03", null), owed);
        Story report = Stories.awaitingReport().says(HOUSING, Say.report("2026-04-03"));
        corrected(report, HOUSING, Say.correction(report.message(), Say.report("2026-04-03")), owed);
        Story noticed = Stories.handling();
        corrected(noticed, HOUSING, Say.correction(noticed.message(), Say.accepted("2026-03-04")), owed);
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
        Story before = Stories.awaitingCheck().says(HOUSING, Say.report("2026-04-01"));
        corrected(before, HOUSING, Say.correction(before.message(), Say.report("2026-04-01")), owed);
        Story accused = Stories.awaitingReport();
        MessageId petition = accused.state().messages().get(0).messageId();
        corrected(accused, BUREAU, Say.correction(petition, Say.accusing(Say.unit(HOUSING))), owed);
        Story out = Stories.transferredOut();
        corrected(out, BUREAU, Say.correction(out.message(), Say.accusing(Say.unit(COURT))), owed);
        Story answered = Stories.transferredOut().says(COURT, Say.reply("2026-03-02"));
        corrected(answered, COURT, Say.correction(answered.message(), Say.reply("2026-03-02")), owed);
        Story accepted = Stories.transferredOut().says(COURT, Say.accepted("2026-03-02"));
        corrected(accepted, COURT, Say.correction(accepted.message(), Say.accepted("2026-03-02")), owed);
        Story lacking = Stories.delivered();
        lacking.lacking("a1").says(BUREAU, Say.correction(lacking.message(), Say.petition()));
        lacking.says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(Town.TRANSPORT));
        made(Stage.OBJECTED, "OBJECTION_RULING", lacking.decision(), owed);
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
        OversightMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        ReviewMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        Story lapsed = Reviews.lapsed();
        made(Stage.CONCLUDED, GATEWAY, lapsed.decision(), owed);
        tellOfLines(owed);
        UrgentMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        RareMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        MatterMoves.tell(
                (story, sender, content) -> taken(story, sender, content, owed),
                (from, decision) -> made(from, GATEWAY, decision, owed));
        UpwardMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        DisputeMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        RepeatMoves.tell((story, sender, content) -> taken(story, sender, content, owed));
        for (Stage stage : Stage.values()) {
            if (Transitions.next(stage, Step.ORGAN_ENDED).isPresent()) {
                Story ended = Stories.in(stage);
                OrganisationCode organ = ended.state().mandate().orElseThrow().organ();
                ended.livesIn(Towns.ended(ended.world(), organ, "2026-05-01"))
                        .on("2026-05-02")
                        .clock();
                made(stage, GATEWAY, ended.decision(), owed);
            }
        }
        Story held = new Story(Towns.withHousingUntil("2026-03-10"))
                .lacking("a1")
                .says(BUREAU, Say.transferTo(HOUSING))
                .on("2026-03-12");
        held.told(new Fact.AttachmentsArrived(held.receipt(), held.now()));
        made(Stage.AWAITING_ATTACHMENTS, GATEWAY, held.decision(), owed);
    }

    /** Handed down from each stage in each way, recalled, objected to and back. */
    private static void tellOfLines(Set<String> owed) {
        for (Stage stage : List.of(Stage.ASSIGNED, Stage.DELIVERED, Stage.HANDLING)) {
            for (boolean lacks : new boolean[] {true, false}) {
                lacking(withCounty(stage), lacks, Say.transferTo(TRANSPORT), COUNTY_BUREAU, owed);
                Story passed = Stories.in(stage);
                if (lacks) {
                    passed.lacking("a1")
                            .says(
                                    BUREAU,
                                    Say.correction(
                                            passed.state().messages().get(0).messageId(), Say.petition()));
                }
                taken(passed, HOUSING, Say.passedDown(DEMOLITION_OFFICE, null), owed);
                taken(passed, HOUSING, Say.recall(), owed);
            }
            taken(withCounty(stage), COUNTY_BUREAU, Say.transfer(null, Petitions.ofUnknownClass()), owed);
        }
        Petition litigation = Petitions.flagged(Flag.LITIGATION);
        Story toCourt = Story.begins()
                .says(BUREAU, Say.transfer(COUNTY_BUREAU, litigation))
                .delivered();
        toCourt.says(COUNTY_BUREAU, Say.transfer(COURT, litigation)).delivered();
        taken(toCourt, COUNTY_BUREAU, Say.recall(), owed);
        Story up = Story.begins()
                .says(BUREAU, Say.assignmentTo(COUNTY_BUREAU, "2026-04-30"))
                .delivered();
        up.says(COUNTY_BUREAU, Say.transferTo(HOUSING)).delivered();
        taken(up, HOUSING, Say.reply("2026-03-02"), owed);
        Story back = Stories.delivered()
                .says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null))
                .delivered();
        Story recalled = Stories.delivered()
                .says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null))
                .delivered();
        taken(recalled, HOUSING, Say.recall(), owed);
        back.says(DEMOLITION_OFFICE, Say.objection());
        taken(back, HOUSING, Say.agreed(null), owed);
        Story objected = Stories.delivered()
                .says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null))
                .delivered();
        taken(objected.says(DEMOLITION_OFFICE, Say.objection()), HOUSING, Say.recall(), owed);
        Story handled = Stories.delivered()
                .says(HOUSING, Say.passedDown(DEMOLITION_OFFICE, null))
                .delivered();
        taken(handled.says(DEMOLITION_OFFICE, Say.accepted("2026-03-02")), HOUSING, Say.recall(), owed);
        taken(Story.begins(), HOUSING, Say.registered(null, Say.petition()), owed);
        taken(Story.begins(), HOUSING, Say.registered(null, Say.accusing(Say.unit(HOUSING))), owed);
        lacking(Story.begins(), true, Say.registered(DEMOLITION_OFFICE, Say.petition()), HOUSING, owed);
        lacking(Story.begins(), false, Say.registered(DEMOLITION_OFFICE, Say.petition()), HOUSING, owed);
    }

    private static Story withCounty(Stage stage) {
        Story story = Story.begins().says(BUREAU, Say.transferTo(COUNTY_BUREAU));
        if (stage != Stage.ASSIGNED) {
            story.delivered();
        }
        return stage == Stage.HANDLING ? story.says(COUNTY_BUREAU, Say.accepted("2026-03-02")) : story;
    }

    private static void lacking(
            Story story, boolean lacks, Content content, OrganisationCode sender, Set<String> owed) {
        if (lacks) {
            story.lacking("a1");
        }
        taken(story, sender, content, owed);
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
                    && Decisions.decide(story.history(), fact, story.world()) instanceof Decision.Accepted taken) {
                String by = fact instanceof Fact.Submitted message
                        ? message.message().kind().name()
                        : GATEWAY;
                made(CaseState.of(story.history()).stage(), by, taken, owed);
                story.carryOn(taken);
            }
        }
    }

    /**
     * A decision may write several transitions; the one that moves the case counts from where the case was, what the gateway
     * adds from where that led.
     */
    private static void made(Stage from, String by, Decision.Accepted taken, Set<String> owed) {
        Stage now = from;
        for (CaseEvent event : taken.events()) {
            if (event instanceof Transition move) {
                owed.remove(move(from, by, event.getClass(), move.stage()));
                owed.remove(move(now, GATEWAY, event.getClass(), move.stage()));
                now = move.stage();
            }
        }
    }
}
