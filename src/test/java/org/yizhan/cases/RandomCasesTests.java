package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.messages.GatewayContent.Reminder;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/** Whatever is said to a case, in whatever order: what must always hold, holds. */
class RandomCasesTests {

    @Property(tries = 400)
    void whatMustAlwaysHoldHolds(@ForAll @Size(min = 1, max = 45) List<Integer> seeds) {
        RandomStory story = seeds.get(0) % 4 == 0 ? RandomStory.late() : new RandomStory();
        for (int seed : seeds) {
            tell(story, seed);
        }
    }

    /**
     * The same without help in finding the shortest story, and through every stage: 600 cases, or as many as
     * {@code -Dyizhan.cases} says, each told up to 60 things by its participants, by strangers and by the clock.
     */
    @Test
    void holdsInManyCases() {
        int cases = Integer.getInteger("yizhan.cases", 600);
        Random random = new Random(20260302);
        Set<String> stages = new TreeSet<>();
        for (int i = 1; i <= cases; i++) {
            RandomStory story = random.nextInt(4) == 0 ? RandomStory.late() : new RandomStory();
            for (int facts = 20 + random.nextInt(40); facts > 0; facts--) {
                tell(story, random.nextInt()).ifPresent(stages::add);
            }
            if (i % 1000 == 0) {
                System.err.printf("%,d of %,d cases%n", i, cases);
            }
        }
        assertThat(Stream.of(Stage.values()).filter(stage -> stage != Stage.NEW).map(Enum::name))
                .as("stages, of which the invariants would say nothing else")
                .allMatch(stages::contains);
    }

    /** Tells the case the next thing; the stage it leads to, if the case takes it. */
    private static Optional<String> tell(RandomStory story, int seed) {
        History before = story.history();
        List<CaseEvent> eventsBefore = List.copyOf(before.events());
        Fact fact = story.next(seed);
        if (fact == null) {
            return Optional.empty();
        }
        Decision decision = Decisions.decide(before, fact, story.world());
        assertThat(Decisions.decide(before, fact, story.world())).isEqualTo(decision);
        assertThat(before.events()).isEqualTo(eventsBefore);
        if (decision instanceof Decision.Refused refused) {
            assertThat(refused.violations()).anyMatch(violation -> violation.refuses());
            return Optional.empty();
        }
        Decision.Accepted accepted = (Decision.Accepted) decision;
        movesAsTheTableSays(before, accepted);
        History after = story.carryOn(accepted);
        foldsToItsSummary(after, accepted, story.world());
        hasOneResponsibleOrganisation(CaseState.of(after));
        lettersAreNumberedWithoutGaps(after);
        writesToNobodyAccused(after, accepted, story.world());
        writesToParticipantsOnly(before, after, accepted);
        everyDutyOwedHasAClockOnceDelivered(after);
        nobodyActsForOneThatHasEnded(CaseState.of(after), fact, story.world());
        isNotDueOnceTheClockWasTold(fact, accepted);
        return Optional.of(accepted.summary().state());
    }

    /** What was due is done: the clock need not come again for the same instant. */
    private static void isNotDueOnceTheClockWasTold(Fact fact, Decision.Accepted accepted) {
        Instant wakeAt = accepted.summary().wakeAt();
        if (fact instanceof Fact.TimePassed && wakeAt != null) {
            assertThat(wakeAt).isAfter(fact.at());
        }
    }

    private static void movesAsTheTableSays(History before, Decision.Accepted accepted) {
        Stage stage = CaseState.of(before).stage();
        for (CaseEvent event : accepted.events()) {
            if (event instanceof Transition transition) {
                Stage from = stage;
                Stage to = transition.stage();
                assertThat(Step.values())
                        .as("%s from %s to %s", event, from, to)
                        .anyMatch(step -> from == to
                                || (step.event() == event.getClass()
                                        && Transitions.next(from, step).equals(Optional.of(to))));
                stage = to;
            }
        }
    }

    private static void foldsToItsSummary(History after, Decision.Accepted accepted, World world) {
        CaseState state = CaseState.of(after);
        assertThat(accepted.summary()).isEqualTo(Decision.Summary.of(state, new Agenda(state, world)));
        assertThat(accepted.summary().state()).isEqualTo(state.stage().name());
    }

    private static void hasOneResponsibleOrganisation(CaseState state) {
        if (state.stage().open()) {
            assertThat(state.stage().withOrgan())
                    .as("stage %s", state.stage())
                    .isEqualTo(state.mandate().isPresent() && state.stage() != Stage.AWAITING_ATTACHMENTS);
            OrganisationCode organ = state.mandate().map(Mandate::organ).orElse(state.bureau());
            assertThat(state.responsible()).isEqualTo(state.stage().withOrgan() ? organ : state.bureau());
        }
    }

    private static void lettersAreNumberedWithoutGaps(History after) {
        Map<OrganisationCode, Integer> last = new HashMap<>();
        Set<LetterId> ids = new HashSet<>();
        for (CaseEvent event : after.events()) {
            if (event instanceof LetterWritten letter && letter.number() > 0) {
                int number = last.merge(letter.recipient(), 1, Integer::sum);
                assertThat(letter.number()).isEqualTo(number);
                assertThat(ids.add(letter.letter())).isTrue();
            }
        }
    }

    private static void writesToNobodyAccused(History after, Decision.Accepted accepted, World world) {
        AccusedSide side = AccusedSide.of(world.directory(), CaseState.of(after).accused());
        assertThat(accepted.letters()).noneMatch(letter -> side.includes(letter.recipient()));
        List<LetterId> written = accepted.events().stream()
                .filter(LetterWritten.class::isInstance)
                .map(event -> ((LetterWritten) event).letter())
                .toList();
        assertThat(accepted.letters()).extracting(Letter::id).isEqualTo(written);
    }

    /**
     * The bureau, the organ charged now, and the one that this very decision relieves: it is told so, and no more. Of a repeat
     * that is part of its first case, the organ and the bureau of that case.
     */
    private static void writesToParticipantsOnly(History before, History after, Decision.Accepted accepted) {
        Set<OrganisationCode> participants = new HashSet<>();
        CaseState then = CaseState.of(after);
        participants.add(then.bureau());
        then.mandate().map(Mandate::organ).ifPresent(participants::add);
        CaseState first = CaseState.of(before);
        first.mandate().map(Mandate::organ).ifPresent(participants::add);
        Stream.of(first, then).forEach(state -> {
            participants.addAll(state.line().followers());
            participants.addAll(state.line().below());
            participants.addAll(state.aside().asked());
            state.repeats().into().ifPresent(organ -> {
                participants.add(organ);
                participants.add(CaseState.of(RandomStory.LISTED).bureau());
            });
        });
        first.line().links().forEach(link -> participants.add(link.mandate().organ()));
        participants.addAll(first.formerOrgans());
        participants.addAll(then.formerOrgans());
        participants.addAll(then.aside().asked());
        Stream.of(first, then)
                .flatMap(state -> state.parties().stream())
                .forEach(party -> participants.add(party.organ()));
        assertThat(accepted.letters())
                .allMatch(letter -> (participants.contains(letter.recipient())
                                || remindsTheBureauAbove(letter)
                                || letter.kind() == MessageKind.SUCCESSION_NOTICE
                                || passesOn(accepted, letter))
                        && (letter.kind() != MessageKind.ASSIGNMENT
                                || then.partyLog().find(letter.recipient()).isPresent()
                                || then.mandate().map(Mandate::organ).equals(Optional.of(letter.recipient()))));
    }

    /** Of an open case: only a bureau without successor and without one above keeps its place. */
    private static void nobodyActsForOneThatHasEnded(CaseState state, Fact fact, World world) {
        OrganisationCode responsible = state.responsible();
        boolean ended = world.directory()
                .find(responsible)
                .filter(organ -> organ.hasEndedBy(Days.of(fact.at())))
                .isPresent();
        if (state.stage().open() && ended) {
            assertThat(responsible).isEqualTo(state.bureau());
        }
    }

    private static boolean passesOn(Decision.Accepted accepted, Letter letter) {
        return accepted.events().stream()
                .anyMatch(event ->
                        event instanceof LetterPassedOn passed && letter.id().equals(passed.anew()));
    }

    /** Of a ruling that does not come. */
    private static boolean remindsTheBureauAbove(Letter letter) {
        return letter.content() instanceof Reminder reminder
                && reminder.deadline().duty().id().equals("ruling")
                && letter.recipient().equals(Town.PROVINCE_BUREAU);
    }

    private static void everyDutyOwedHasAClockOnceDelivered(History after) {
        Set<LetterId> delivered = new HashSet<>();
        for (CaseEvent event : after.events()) {
            if (event instanceof LetterDelivered letter) {
                delivered.add(letter.letter());
            }
        }
        assertThat(CaseState.of(after).duties())
                .filteredOn(CaseDuty::owed)
                .allMatch(
                        duty -> duty.clock() != null || (duty.letter() != null && !delivered.contains(duty.letter())));
    }
}
