package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Neighbours.THIRD;
import static org.yizhan.cases.Neighbours.WATER;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GATEWAY;
import static org.yizhan.cases.Town.HOUSING;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent.MessageCameThrough;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.Neighbours;
import org.yizhan.cases.Say;
import org.yizhan.cases.Town;
import org.yizhan.cases.World;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.Header;
import org.yizhan.messages.Header.Origin;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Messages that came through another gateway, at the next city's: which are believed, and which are one. */
class ProvenanceIT extends CaseworkTestBase {
    private static final CaseId CASE = new CaseId("YZ202603-0123456789AB");
    private static final Instant EARLIER = NOW.minusSeconds(3600);

    @Override
    OrganisationCode own() {
        return Neighbours.NEXT;
    }

    @Override
    World world() {
        return Neighbours.nextCity();
    }

    /** The next city's gateway judges; the town's and a third one bring. */
    private static Sent brought(Sent first, OrganisationCode by, OrganisationCode... hops) {
        Header h = first.header();
        Origin origin =
                new Origin(hops.length == 0 ? by : hops[0], h.sender(), h.id(), Sent.digest(first.bytes()), EARLIER);
        return with(first, by, origin, hops);
    }

    private static Sent with(Sent first, OrganisationCode by, Origin origin, OrganisationCode... hops) {
        Header h = first.header();
        Header header = new Header(
                h.id(),
                h.sender(),
                WATER,
                EARLIER.minusSeconds(5),
                "1.0",
                h.caseId(),
                null,
                null,
                false,
                origin,
                List.of(hops));
        return new Sent(
                by, header, first.content(), first.channel(), first.at(), first.text() + "<!-- through " + by + " -->");
    }

    private static Sent toWater() {
        return says(BUREAU, Say.transferTo(WATER));
    }

    private void assertRefused(Sent sent, CaseworkRule... rules) {
        SubmissionReceipt receipt = taken(sent.submission());
        assertThat(receipt.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(codes(receipt))
                .containsExactlyInAnyOrder(
                        List.of(rules).stream().map(CaseworkRule::code).toArray(String[]::new));
    }

    @Test
    void aCaseKeepsTheNumberOfItsFirstGatewayAndTheInstantOfItsFirstReceipt() {
        Sent sent = brought(toWater().about(CASE), GATEWAY, GATEWAY);
        SubmissionReceipt receipt = taken(sent.submission());
        assertThat(receipt.caseId()).isEqualTo(CASE);
        assertThat(receipt.receivedAt()).isEqualTo(NOW);
        assertThat(history(CASE).events())
                .filteredOn(MessageTaken.class::isInstance)
                .extracting(event -> ((MessageTaken) event).at())
                .containsExactly(EARLIER);
        assertThat(history(CASE).events())
                .filteredOn(MessageCameThrough.class::isInstance)
                .extracting(event -> ((MessageCameThrough) event).gateways())
                .containsExactly(List.of(GATEWAY));
    }

    @Test
    void aTransferThatNamesNobodyIsForWhomTheFirstGatewayChose() {
        Sent open = says(BUREAU, Say.transferTo(null));
        SubmissionReceipt receipt = taken(brought(open, GATEWAY, GATEWAY).submission());
        assertThat(receipt.routing().organ()).isEqualTo(WATER);
        Sent straight = says(BUREAU, Say.transferTo(null));
        assertThat(taken(straight.submission()).routing().organ()).isNotEqualTo(WATER);
    }

    @Test
    void whatCameByTwoWaysIsOne() {
        Sent first = toWater();
        SubmissionReceipt one = taken(brought(first, GATEWAY, GATEWAY).submission());
        assertThat(one.verdict()).isEqualTo(Verdict.ACCEPTED);
        SubmissionReceipt other = taken(brought(first, THIRD, GATEWAY, THIRD).submission());
        assertThat(other).isEqualTo(one.repeated());
        assertThat(taken(first.submission())).isEqualTo(one.repeated());
    }

    @Test
    void whatCameStraightAndThenThroughAGatewayIsOne() {
        Sent first = toWater();
        SubmissionReceipt one = taken(first.submission());
        assertThat(taken(brought(first, GATEWAY, GATEWAY).submission())).isEqualTo(one.repeated());
    }

    @Test
    void otherBytesAtTheOriginAreAConflictWhicheverWayTheyCome() {
        Sent first = toWater();
        taken(brought(first, GATEWAY, GATEWAY).submission());
        Sent other = first.saying("<Transfer>other</Transfer>");
        assertThat(codes(taken(brought(other, THIRD, GATEWAY, THIRD).submission())))
                .containsExactly(CaseworkRule.ID_TAKEN.code());
        assertThat(taken(other.submission()).verdict()).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void whatFollowsMayNameTheFirstByItsSendersId() {
        Sent first = toWater();
        CaseId id = taken(brought(first, GATEWAY, GATEWAY).submission()).caseId();
        Sent supplement = says(BUREAU, Say.supplement());
        Header h = brought(supplement, GATEWAY, GATEWAY).header();
        Header following =
                new Header(h.id(), h.sender(), null, EARLIER, "1.0", null, first.id(), 7L, false, h.origin(), h.hops());
        Sent sent = new Sent(GATEWAY, following, supplement.content(), supplement.channel(), NOW, supplement.text());
        SubmissionReceipt receipt = taken(sent.submission());
        assertThat(receipt.caseId()).isEqualTo(id);
        assertThat(receipt.findings())
                .as("a sender's numbers are its first gateway's to follow")
                .isEmpty();
    }

    @Test
    void refusesAnOriginFromWhoIsNoGateway() {
        assertRefused(brought(toWater(), BUREAU, BUREAU), CaseworkRule.ORIGIN_FROM_NO_GATEWAY);
        assertRefused(brought(toWater(), WATER, GATEWAY), CaseworkRule.ORIGIN_FROM_NO_GATEWAY);
    }

    @Test
    void refusesHopsThatDoNotFitTheOrigin() {
        Sent first = toWater();
        assertRefused(brought(first, GATEWAY), CaseworkRule.ORIGIN_INCOMPLETE);
        assertRefused(with(first, GATEWAY, null, GATEWAY), CaseworkRule.ORIGIN_INCOMPLETE);
        Origin elsewhere = new Origin(THIRD, BUREAU, first.id(), "aa", EARLIER);
        assertRefused(with(first, GATEWAY, elsewhere, GATEWAY), CaseworkRule.ORIGIN_INCOMPLETE);
    }

    @Test
    void refusesAnOriginOfAnotherSenderOrId() {
        Sent first = toWater();
        Origin anothers = new Origin(GATEWAY, HOUSING, first.id(), "aa", EARLIER);
        assertRefused(with(first, GATEWAY, anothers, GATEWAY), CaseworkRule.ORIGIN_DIFFERS);
        Origin anotherId = new Origin(GATEWAY, BUREAU, new MessageId(UUID.randomUUID()), "aa", EARLIER);
        assertRefused(with(first, GATEWAY, anotherId, GATEWAY), CaseworkRule.ORIGIN_DIFFERS);
    }

    @Test
    void refusesAGatewayThatDoesNotNameItselfLast() {
        assertRefused(brought(toWater(), THIRD, GATEWAY), CaseworkRule.LAST_HOP_IS_ANOTHER);
    }

    @Test
    void refusesALoop() {
        OrganisationCode own = Neighbours.NEXT;
        assertRefused(brought(toWater(), GATEWAY, own, GATEWAY), CaseworkRule.LOOP);
    }

    @Test
    void refusesAGatewayThatSpeaksForWhoIsNotBehindIt() {
        assertRefused(
                brought(says(WATER, Say.objection()).about(CASE), GATEWAY, GATEWAY), CaseworkRule.NOT_REACHED_THROUGH);
    }

    @Test
    void aStrangerIsRefusedAsOnesOwnWouldBe() {
        Sent stranger = brought(says(Town.STRANGER, Say.transferTo(WATER)), GATEWAY, GATEWAY);
        assertThat(codes(taken(stranger.submission()))).containsExactly("C101");
    }
}
