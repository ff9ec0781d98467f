package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PERSONNEL;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Fact.Left;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** Unread letters of an organisation that has ended go to its successor, each as one other letter. */
class InheritanceTests {
    private static final String LAST_DAY = "2026-03-05";
    private static final String NEXT_DAY = "2026-03-06";

    private static Letter assignment(Story story) {
        return story.waiting(MessageKind.ASSIGNMENT).get(0);
    }

    private static Story ends(Story story, OrganisationCode... successors) {
        return story.livesIn(Towns.ended(story.world(), HOUSING, LAST_DAY, successors))
                .on(NEXT_DAY);
    }

    private static Story passes(Story story, Left... letters) {
        return story.told(new Fact.OrganEnded(HOUSING, List.of(letters), story.now()));
    }

    private static List<LetterPassedOn> passedOn(Story story) {
        return story.decision().events().stream()
                .flatMap(event -> event instanceof LetterPassedOn passed ? Stream.of(passed) : Stream.empty())
                .toList();
    }

    @Test
    void anAssignmentDeliveredAndUnreadKeepsItsClocks() {
        Story story = Stories.assigned();
        Letter assignment = assignment(story);
        story.delivered();
        LocalDate due = story.due(HOUSING, "notice");
        passes(ends(story, TRANSPORT), new Left(assignment, false));
        assertThat(story.told()).contains("Assignment → 市交通局");
        assertThat(passedOn(story)).singleElement().satisfies(passed -> {
            assertThat(passed.letter()).isEqualTo(assignment.id());
            assertThat(passed.anew()).isEqualTo(assignment(story).id());
        });
        assertThat(assignment(story).content()).isEqualTo(assignment.content());
        assertThat(story.decision().withheld()).containsExactly(assignment.id());
        assertThat(story.due(TRANSPORT, "notice")).isEqualTo(due);

        story.on("2026-03-09").delivered();
        assertThat(story.due(TRANSPORT, "notice")).as("no clock restarts").isEqualTo(due);
        assertThat(story.state().duties().stream()
                        .filter(duty -> duty.duty().id().equals("notice")))
                .hasSize(1);
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void theReceiptOfItsDeliverySaysWhatRuns() {
        Story story = Stories.assigned();
        Letter assignment = assignment(story);
        story.delivered();
        passes(ends(story, TRANSPORT), new Left(assignment, true)).delivered();
        Optional<DeliveryReceipt> receipt = story.waiting(MessageKind.DELIVERY_RECEIPT).stream()
                .filter(letter -> letter.recipient().equals(TRANSPORT))
                .map(letter -> (DeliveryReceipt) letter.content())
                .findFirst();
        assertThat(receipt)
                .hasValueSatisfying(found -> assertThat(found.deadlines()).anySatisfy(clock -> {
                    assertThat(clock.duty().id()).isEqualTo("notice");
                    assertThat(clock.startedOn()).isEqualTo("2026-03-02");
                }));
    }

    @Test
    void anAssignmentNotDeliveredStartsItsClocksWithTheSuccessor() {
        Story story = Stories.assigned();
        Letter assignment = assignment(story);
        passes(ends(story, TRANSPORT), new Left(assignment, false));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.state().duties()).noneMatch(duty -> HOUSING.equals(duty.owner()));
        assertThat(story.owed()).containsExactly("objection", "notice");
        Letter anew = story.waiting(MessageKind.ASSIGNMENT).stream()
                .filter(letter -> letter.recipient().equals(TRANSPORT))
                .findFirst()
                .orElseThrow();
        story.told(new Fact.LetterDelivered(anew.id(), anew.kind(), TRANSPORT, story.now()));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.due(TRANSPORT, "notice")).isEqualTo("2026-03-23");
        story.told(new Fact.LetterDelivered(assignment.id(), assignment.kind(), HOUSING, story.now()));
        assertThat(story.decision().letters()).as("it was on its way already").isEmpty();
    }

    @Test
    void anotherLetterThatWasReadStaysWhereItIs() {
        Story story = Stories.delivered().says(BUREAU, Say.supplement());
        Letter relayed = story.waiting(MessageKind.RELAYED).get(0);
        passes(ends(story, TRANSPORT), new Left(relayed, true));
        assertThat(passedOn(story)).isEmpty();
        passes(story, new Left(relayed, false));
        assertThat(story.told()).containsExactly("Relayed → 市交通局");
        passes(story, new Left(relayed, false));
        assertThat(story.decision().letters()).as("told again").isEmpty();
    }

    @Test
    void aFormerOrgansLettersAreItsSuccessorsThoughTheCaseIsNot() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(PERSONNEL));
        Letter ruling = story.decision().letters().stream()
                .filter(letter -> letter.recipient().equals(HOUSING) && letter.kind() == MessageKind.RELAYED)
                .findFirst()
                .orElseThrow();
        passes(ends(story, TRANSPORT), new Left(ruling, false));
        assertThat(story.told()).containsExactly("Relayed → 市交通局");
        assertThat(story.state().responsible()).isEqualTo(PERSONNEL);
    }

    @Test
    void withoutASuccessorNobodyGetsThem() {
        Story story = Stories.assigned();
        Letter assignment = assignment(story);
        passes(ends(story), new Left(assignment, false));
        assertThat(story.told()).noneMatch(told -> told.startsWith("Assignment"));
        assertThat(story.decision().withheld()).contains(assignment.id());
    }

    @Test
    void nothingOfItGoesToASuccessorOnTheAccusedSide() {
        Story story = Story.begins().says(BUREAU, Say.transfer(HOUSING, Petitions.accusing(TRANSPORT)));
        Letter assignment = assignment(story);
        passes(ends(story, TRANSPORT), new Left(assignment, false));
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(TRANSPORT));
        assertThat(story.decision().withheld()).contains(assignment.id());
    }
}
