package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.cases.LetterEvent.LetterDied;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Failure;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;

/** A clock starts at delivery: the day the letter enters the inbox, in Asia/Shanghai, itself not counted. */
class DeliveryTests {

    @Test
    void bureauAndOrganEachGetOneReceiptWithEveryDeadlineItStarted() {
        Story story = Stories.delivered();
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局", "DeliveryReceipt → 市住建局");
        DeliveryReceipt receipt =
                (DeliveryReceipt) story.decision().letters().get(0).content();
        assertThat(receipt.letterKind()).isEqualTo(MessageKind.ASSIGNMENT);
        assertThat(receipt.deliveredTo()).isEqualTo(HOUSING);
        assertThat(receipt.deliveredAt()).isEqualTo(story.now());
        assertThat(receipt.deadlines())
                .extracting(StartedDeadline::dueOn)
                .containsExactly(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-17"));
        assertThat(receipt).isEqualTo(story.decision().letters().get(1).content());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 2026-02-26, 2026-02-27, 2026-02-27",
        "2026-04-30, 2026-05-11, 2026-05-15, 2026-05-15",
        "2026-09-18, 2026-09-24, 2026-10-08, 2026-10-03",
        "2026-09-30, 2026-10-13, 2026-10-15, 2026-10-15",
        "2026-09-20, 2026-09-28, 2026-10-08, 2026-10-05"
    })
    void holidaysAndMakeUpDaysCountAsTheLawCountsThem(
            String day, LocalDate objection, LocalDate notice, LocalDate raw) {
        Story story = Story.begins()
                .on(day)
                .says(BUREAU, Say.transfer(HOUSING, Petitions.received("2026-02-01", Story.at("2026-02-02", 9))))
                .delivered();
        assertThat(story.due(HOUSING, "objection")).isEqualTo(objection);
        assertThat(story.due(HOUSING, "notice")).isEqualTo(notice);
        assertThat(story.duty(HOUSING, "notice").clock().unrolledOn()).isEqualTo(raw);
    }

    @Test
    void theLastSecondOfADayAndTheFirstOfTheNextAreTwoStarts() {
        Story late = Stories.assigned();
        Letter letter = late.waiting(MessageKind.ASSIGNMENT).get(0);
        var midnight = LocalDate.parse("2026-03-03").atStartOfDay(Story.CHINA).toInstant();
        late.told(new Fact.LetterDelivered(letter.id(), letter.kind(), HOUSING, midnight.minusSeconds(1)));
        assertThat(late.due(HOUSING, "notice")).isEqualTo("2026-03-17");

        Story next = Stories.assigned();
        next.told(new Fact.LetterDelivered(letter.id(), letter.kind(), HOUSING, midnight));
        assertThat(next.due(HOUSING, "notice")).isEqualTo("2026-03-18");
    }

    @Test
    void aYearWithoutACalendarIsMarkedProvisional() {
        Story story = Stories.assigned().on("2026-12-25").delivered();
        assertThat(story.duty(HOUSING, "notice").clock().provisional()).isTrue();
        assertThat(story.duty(HOUSING, "objection").clock().provisional()).isTrue();
    }

    @Test
    void thereAreNoReceiptsAboutReceipts() {
        Story story = Stories.delivered();
        int version = story.history().events().size();
        story.delivered();
        assertThat(story.decision().letters()).isEmpty();
        assertThat(story.history().events()).hasSize(version);
    }

    @Test
    void theSameDeliveryTwiceIsOneDelivery() {
        Story story = Stories.assigned();
        Letter letter = story.waiting(MessageKind.ASSIGNMENT).get(0);
        Fact delivered = new Fact.LetterDelivered(letter.id(), letter.kind(), HOUSING, story.now());
        story.told(delivered).told(delivered);
        assertThat(story.decision().events()).isEmpty();
    }

    @Test
    void aLetterTheCaseDoesNotKnowMeansNothing() {
        Story story = Stories.delivered();
        LetterId unknown = new LetterId(new UUID(9, 9));
        story.told(new Fact.LetterDelivered(unknown, MessageKind.ASSIGNMENT, HOUSING, story.now()));
        assertThat(story.decision().events()).isEmpty();
        story.told(new Fact.LetterDead(unknown, MessageKind.ASSIGNMENT, HOUSING, "?", story.now()));
        assertThat(story.decision().events()).isEmpty();
    }

    @Test
    void aDeadLetterIsOnRecordAndItsClocksKeepTheirFirstInstant() {
        Story story = Stories.assigned();
        Letter letter = story.waiting(MessageKind.ASSIGNMENT).get(0);
        story.delivered();
        LocalDate due = story.due(HOUSING, "notice");
        story.on("2026-03-05")
                .told(new Fact.LetterDead(letter.id(), letter.kind(), HOUSING, "8 attempts", story.now()));
        assertThat(story.decision().events()).contains(new LetterDied(letter.id(), "8 attempts", story.now()));
        assertThat(story.due(HOUSING, "notice")).isEqualTo(due);
    }

    /** 送达异常: both sides are alerted. */
    @Test
    void bothSidesAreToldOfADeadLetterWithItsDeliveryAndWhy() {
        Story story = Stories.assigned();
        Letter letter = story.waiting(MessageKind.ASSIGNMENT).get(0);
        story.delivered();
        Instant delivered = story.now();
        story.on("2026-03-05").told(new Fact.LetterDead(letter.id(), letter.kind(), HOUSING, "why", story.now()));
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局", "DeliveryReceipt → 市住建局");
        DeliveryReceipt receipt =
                (DeliveryReceipt) story.decision().letters().get(0).content();
        assertThat(receipt)
                .isEqualTo(new DeliveryReceipt(
                        letter.id(),
                        MessageKind.ASSIGNMENT,
                        HOUSING,
                        delivered,
                        List.of(),
                        new Failure(story.now(), "why")));
    }

    @Test
    void theOrganLearnsThatItsBureauDidNotTakeALetter() {
        Story story = Stories.handling();
        Letter notice = story.waiting(MessageKind.RELAYED).get(0);
        story.told(new Fact.LetterDead(notice.id(), notice.kind(), BUREAU, "why", story.now()));
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局", "DeliveryReceipt → 市住建局");
        assertThat(((DeliveryReceipt) story.decision().letters().get(1).content()).deliveredAt())
                .isNull();
    }

    @Test
    void theNewOrganIsNotToldOfALetterToTheFormerOne() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(TRANSPORT));
        Letter ruling = story.waiting(MessageKind.RELAYED).stream()
                .filter(letter -> letter.recipient().equals(HOUSING))
                .findFirst()
                .orElseThrow();
        story.told(new Fact.LetterDead(ruling.id(), ruling.kind(), HOUSING, "why", story.now()));
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局");
    }

    @Test
    void theAccusedSideIsNotToldOfADeadLetterEither() {
        Story story = Stories.assigned();
        var transfer = story.message();
        Letter assignment = story.waiting(MessageKind.ASSIGNMENT).get(0);
        story.delivered().says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(HOUSING))));
        story.told(new Fact.LetterDead(assignment.id(), assignment.kind(), HOUSING, "why", story.now()));
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局");
    }

    @Test
    void nobodyIsAlertedThatAnAlertDied() {
        Story story = Stories.delivered();
        Letter receipt = story.decision().letters().get(1);
        story.told(new Fact.LetterDead(receipt.id(), receipt.kind(), HOUSING, "why", story.now()));
        assertThat(story.told()).isEmpty();
        assertThat(story.decision().events()).containsExactly(new LetterDied(receipt.id(), "why", story.now()));
    }

    @Test
    void theFormerOrgansLateDeliveryDoesNotMoveTheCase() {
        Story story = Stories.assigned().says(HOUSING, Say.objection()).says(BUREAU, Say.agreed(TRANSPORT));
        Letter former = story.waiting(MessageKind.ASSIGNMENT).get(0);
        story.told(new Fact.LetterDelivered(former.id(), former.kind(), HOUSING, story.now()));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.duty(HOUSING, "notice").clock()).isNull();
        assertThat(story.duty(TRANSPORT, "notice").clock()).isNull();
    }

    @Test
    void numbersRunPerRecipientAndIdsNeverRepeat() {
        Story story = Stories.handling();
        var letters = story.history().events().stream()
                .filter(LetterEvent.LetterWritten.class::isInstance)
                .map(LetterEvent.LetterWritten.class::cast)
                .toList();
        assertThat(letters)
                .filteredOn(letter -> letter.recipient().equals(BUREAU))
                .extracting(LetterEvent.LetterWritten::number)
                .containsExactly(1, 2, 3);
        assertThat(letters)
                .filteredOn(letter -> letter.recipient().equals(HOUSING))
                .extracting(LetterEvent.LetterWritten::number)
                .containsExactly(1, 2, 3);
        assertThat(letters).extracting(LetterEvent.LetterWritten::letter).doesNotHaveDuplicates();
    }

    @Test
    void onlyMessagesAreToldOfACaseThatIsNotOpen() {
        Story story = Story.begins();
        Fact fact = new Fact.LetterDead(new LetterId(new UUID(1, 1)), MessageKind.RELAYED, BUREAU, "?", story.now());
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> story.decide(fact));
    }
}
