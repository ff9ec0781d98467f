package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Neighbours.NEXT;
import static org.yizhan.cases.Neighbours.NEXT_GOVERNMENT;
import static org.yizhan.cases.Neighbours.THIRD;
import static org.yizhan.cases.Neighbours.WATER;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterDied;
import org.yizhan.cases.LetterEvent.LetterSuppressed;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Failure;
import org.yizhan.messages.GatewayContent.Forwarded;
import org.yizhan.messages.Header;
import org.yizhan.messages.Header.Origin;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** A case that crosses to a neighbouring gateway: what goes over, what stays, and when clocks start. */
class CrossingTests {
    private static final LetterId THEIRS = new LetterId(new UUID(7, 7));

    private static Story atHome() {
        return new Story(Neighbours.town());
    }

    private static Story sentOver() {
        return atHome().says(BUREAU, Say.transferTo(WATER));
    }

    private static DeliveryReceipt delivered(OrganisationCode organ, Instant at) {
        return new DeliveryReceipt(THEIRS, MessageKind.ASSIGNMENT, organ, at, List.of(), null);
    }

    private static DeliveryReceipt failed(LetterId letter) {
        Failure failure = new Failure(Story.at("2026-03-02", 10), "C104");
        return new DeliveryReceipt(letter, MessageKind.TRANSFER, NEXT, null, List.of(), failure);
    }

    /** The header of a message that came through the gateways, the last of which brought it. */
    private static UnaryOperator<Header> through(OrganisationCode recipient, OrganisationCode... gateways) {
        return plain -> new Header(
                plain.id(),
                plain.sender(),
                recipient,
                plain.sentAt(),
                "1.0",
                null,
                null,
                null,
                false,
                new Origin(gateways[0], plain.sender(), plain.id(), "aa", plain.sentAt()),
                List.of(gateways));
    }

    private static Story inTheNextCity() {
        return new Story(Neighbours.nextCity())
                .withHeader(through(WATER, Town.GATEWAY))
                .says(BUREAU, Say.transferTo(WATER));
    }

    @Test
    void aTransferForAnOrganBehindANeighbourGoesToTheNeighbourWhole() {
        Letter letter = sentOver().decision().letters().get(0);
        assertThat(letter.recipient()).isEqualTo(NEXT);
        assertThat(letter.source()).isNotNull();
        assertThat(letter.content()).isInstanceOfSatisfying(Forwarded.class, forwarded -> {
            assertThat(forwarded.kind()).isEqualTo(MessageKind.TRANSFER);
            assertThat(forwarded.addressee()).isEqualTo(WATER);
            assertThat(forwarded.originDigest()).isEqualTo("d1");
        });
    }

    @Test
    void noClockStartsWhenTheNeighbourHasTheLetter() {
        Story story = sentOver().delivered();
        assertThat(story.decision().events()).isEmpty();
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.owner().equals(WATER))
                .isNotEmpty()
                .allMatch(duty -> duty.clock() == null);
    }

    @Test
    void clocksStartAtTheDeliveryThatTheNeighbourReports() {
        Story story = sentOver().delivered().on("2026-03-06").says(NEXT, delivered(WATER, Story.at("2026-03-04", 15)));
        assertThat(story.due(WATER, "objection")).isEqualTo("2026-03-11");
        assertThat(story.due(WATER, "notice")).isEqualTo("2026-03-19");
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.decision().events())
                .filteredOn(LetterDelivered.class::isInstance)
                .extracting(CaseEvent::at)
                .containsExactly(Story.at("2026-03-04", 15));
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局");
    }

    @Test
    void theReceiptIsForThisGatewayWhichItsDirectoryNeedNotHave() {
        assertThat(Neighbours.town().directory().find(Town.GATEWAY)).isEmpty();
        Story story = sentOver()
                .delivered()
                .withHeader(plain -> new Header(
                        plain.id(),
                        plain.sender(),
                        Town.GATEWAY,
                        plain.sentAt(),
                        "1.0",
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of()));
        story.says(NEXT, delivered(WATER, Story.at("2026-03-02", 9)));
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void refusesAReceiptOfWhatIsNotUnderWayThere() {
        sentOver().refuses(NEXT, delivered(HOUSING, Story.at("2026-03-02", 9)), CaseRule.RECEIPT_OF_NO_LETTER);
        Story told = sentOver().says(NEXT, delivered(WATER, Story.at("2026-03-02", 9)));
        told.refuses(NEXT, delivered(WATER, Story.at("2026-03-02", 9)), CaseRule.RECEIPT_OF_NO_LETTER);
        sentOver().refuses(NEXT, failed(THEIRS), CaseRule.RECEIPT_OF_NO_LETTER);
    }

    @Test
    void refusesADeliveryBeforeTheLetterOrInTheFuture() {
        Story story = sentOver().on("2026-03-05");
        story.refuses(NEXT, delivered(WATER, Story.at("2026-03-01", 9)), CaseRule.DELIVERED_OUT_OF_TIME);
        story.refuses(NEXT, delivered(WATER, Story.at("2026-03-06", 9)), CaseRule.DELIVERED_OUT_OF_TIME);
    }

    @Test
    void twoClocksThatDifferALittleAgree() {
        Story story =
                sentOver().says(NEXT, delivered(WATER, Story.at("2026-03-02", 9).minusSeconds(5)));
        assertThat(story.decision().events())
                .filteredOn(LetterDelivered.class::isInstance)
                .extracting(CaseEvent::at)
                .containsExactly(Story.at("2026-03-02", 9));
    }

    @Test
    void onlyAGatewayReportsDeliveriesAndItSaysNothingElse() {
        Story story = sentOver();
        story.refuses(HOUSING, delivered(WATER, Story.at("2026-03-02", 9)), CaseRule.KIND_NOT_FOR_SENDER);
        story.refuses(NEXT, Say.accepted("2026-03-02"), CaseRule.KIND_NOT_FOR_SENDER);
        atHome().refuses(NEXT, Say.transferTo(HOUSING), CaseRule.KIND_NOT_FOR_SENDER);
    }

    @Test
    void aGatewayIsNoOrganToTransferTo() {
        atHome().refuses(BUREAU, Say.transferTo(NEXT), CaseRule.GATEWAY_IS_NO_ORGAN);
    }

    @Test
    void whatTheNeighbourRefusesIsAFailedDeliveryToTheBureau() {
        Story story = sentOver();
        LetterId letter = story.decision().letters().get(0).id();
        story.delivered().says(NEXT, failed(letter));
        assertThat(story.told()).containsExactly("DeliveryReceipt → 市信访局");
        assertThat(story.decision().events())
                .filteredOn(LetterDied.class::isInstance)
                .hasSize(1);
        assertThat(story.decision().letters().get(0).content())
                .isInstanceOfSatisfying(DeliveryReceipt.class, receipt -> assertThat(receipt.failure())
                        .isEqualTo(new Failure(story.now(), "C104")));
    }

    @Test
    void eachGatewayRemindsItsOwnOrganisations() {
        Story story = sentOver().delivered().says(NEXT, delivered(WATER, Story.at("2026-03-02", 9)));
        story.on("2026-03-30").clock();
        assertThat(story.decision().letters())
                .isNotEmpty()
                .extracting(Letter::recipient)
                .doesNotContain(NEXT, WATER);
    }

    @Test
    void whatCameThroughTheNeighbourIsRelayedHereAndNotSentBack() {
        Story story = sentOver().delivered().says(NEXT, delivered(WATER, Story.at("2026-03-02", 9)));
        story.on("2026-03-03").withHeader(through(null, NEXT)).says(WATER, Say.accepted("2026-03-03"));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        story.withHeader(through(null, NEXT)).says(WATER, Say.opinion("2026-03-03"));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
    }

    @Test
    void whatTheBureauSaysGoesOverOnce() {
        Story story = sentOver().delivered().says(BUREAU, Say.supplement());
        assertThat(story.decision().letters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(NEXT);
            assertThat(letter.number()).isEqualTo(2);
            assertThat(letter.content())
                    .isInstanceOfSatisfying(Forwarded.class, forwarded -> assertThat(forwarded.addressee())
                            .isNull());
        });
    }

    @Test
    void overThereTheCaseIsTheOrgansAndItsDeliveryIsReportedOnce() {
        Story story = inTheNextCity();
        assertThat(story.told()).containsExactly("Assignment → " + WATER);
        story.delivered();
        assertThat(story.decision().letters())
                .extracting(letter -> letter.kind() + " " + letter.recipient())
                .containsExactly("DELIVERY_RECEIPT " + Town.GATEWAY, "DELIVERY_RECEIPT " + WATER);
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test
    void whatTheOrganSaysOverThereGoesBackInItsOwnName() {
        Story story = inTheNextCity().delivered().says(WATER, Say.accepted("2026-03-02"));
        assertThat(story.decision().letters())
                .filteredOn(letter -> letter.recipient().equals(Town.GATEWAY))
                .singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo(MessageKind.NOTICE));
    }

    @Test
    void refusesWhatCannotBePlacedBeyond() {
        Story story = new Story(Neighbours.nextCity());
        story.withHeader(through(null, Town.GATEWAY))
                .refuses(BUREAU, Say.transferTo(HOUSING), CaseRule.NOT_PLACED_HERE);
        story.withHeader(through(null, Town.GATEWAY))
                .refuses(BUREAU, Say.transfer(null, Say.accusing(Say.named("某人"))), CaseRule.NOT_PLACED_HERE);
    }

    @Test
    void nothingGoesThroughAGatewayOnTheAccusedSide() {
        Story story = atHome().says(BUREAU, Say.transfer(WATER, Say.accusing(Say.unit(NEXT_GOVERNMENT))));
        assertThat(story.decision().letters()).extracting(Letter::recipient).doesNotContain(NEXT, WATER);
        assertThat(story.decision().events())
                .filteredOn(LetterSuppressed.class::isInstance)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theFirstGatewayNamedIsTheWayOut() {
        assertThat(Neighbours.nextCity().directory().gatewayTo(BUREAU)).contains(Town.GATEWAY);
        assertThat(Neighbours.nextCity().directory().find(BUREAU).orElseThrow().via())
                .containsExactly(Town.GATEWAY, THIRD);
        assertThat(Neighbours.nextCity().directory().gatewayTo(WATER)).isEmpty();
    }
}
