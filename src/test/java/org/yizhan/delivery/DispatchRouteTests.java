package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.yizhan.RouteFileTest;
import org.yizhan.delivery.Attempt.Delivered;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisations;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Claimed letters part by their way, each part goes its way, and what came of it is recorded. */
class DispatchRouteTests extends RouteFileTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:02:03Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final OrganisationCode ON_QUEUE = Organisations.code(1);
    private static final OrganisationCode ON_MAILBOX = Organisations.code(3);

    private final Remembered remembered = new Remembered(NOW);

    DispatchRouteTests() {
        super("dispatch.camel.xml");
    }

    @Override
    protected void bindToRegistry(Registry beans) {
        Directory directory = new Directory(1, List.of(organisation(1, true), organisation(3, false)));
        // Nobody asks the broker here.
        BrokerAdmin nowhere = new BrokerAdmin(new ActiveMQConnectionFactory("tcp://localhost:1"));
        OrganisationQueues queues = new OrganisationQueues(nowhere, () -> directory, CLOCK);
        beans.bind("letters", new Letters(remembered, queues, "node"));
        beans.bind("inboxes", new Broker());
        beans.bind("mailboxDelivery", new MailboxDelivery(CLOCK));
        beans.bind("attempts", new Attempts(remembered, remembered, CLOCK, CLOCK));
    }

    private static Organisation organisation(int number, boolean queue) {
        Organisation its = Organisations.number(number).build();
        return new Organisation(
                its.code(),
                its.names(),
                its.kind(),
                its.level(),
                its.region(),
                its.parents(),
                its.validity(),
                queue ? Organisation.Channel.QUEUE : Organisation.Channel.MAILBOX,
                its.leaders(),
                null);
    }

    /** A broker that takes every letter, or is away. */
    public final class Broker {
        private volatile boolean away;

        public List<Attempt> send(WayOut way) throws Exception {
            step("inboxes.send");
            return way.letters().stream()
                    .<Attempt>map(
                            claimed -> away ? new Failed(claimed, "away", false) : new Delivered(claimed, NOW, false))
                    .toList();
        }
    }

    @Test
    void lettersToAQueueAreSentAndThoseToAMailboxEnterIt() throws Exception {
        ClaimedLetter toQueue = letterTo(ON_QUEUE);
        ClaimedLetter toMailbox = letterTo(ON_MAILBOX);

        dispatch(toQueue, toMailbox);

        assertThat(taken).containsExactly("inboxes.send");
        assertThat(remembered.marks)
                .extracting(mark -> mark.letter(), mark -> mark.state(), mark -> mark.mailbox())
                .containsExactly(
                        tuple(id(toQueue), LetterState.DELIVERED, false),
                        tuple(id(toMailbox), LetterState.DELIVERED, true));
    }

    @Test
    void withoutLettersNothingIsSent() throws Exception {
        dispatch();

        assertThat(taken).isEmpty();
        assertThat(remembered.marks).isEmpty();
    }

    @Test
    void anOutageOfTheBrokerHoldsNoMailboxUp() throws Exception {
        context.getRegistry().lookupByNameAndType("inboxes", Broker.class).away = true;

        dispatch(letterTo(ON_QUEUE), letterTo(ON_MAILBOX));

        assertThat(remembered.own).containsExactly(false);
        assertThat(remembered.pauses).hasSize(1);
        assertThat(remembered.marks).singleElement().satisfies(mark -> assertThat(mark.mailbox())
                .isTrue());
    }

    @Test
    void whileTheLedgerIsAwayOnlyTheRecordingIsRepeatedNeverTheSending() throws Exception {
        remembered.failing.set(1);

        dispatch(letterTo(ON_QUEUE));

        assertThat(taken).containsExactly("inboxes.send");
        assertThat(remembered.marks).hasSize(1);
    }

    @Test
    void theTimerStartsTheNextLookAsSoonAsOneHasEnded() throws Exception {
        remembered.claimable.add(List.of(letterTo(ON_QUEUE)));
        remembered.claimable.add(List.of(letterTo(ON_QUEUE)));
        NotifyBuilder looks = new NotifyBuilder(context)
                .fromRoute("letters-dispatch")
                .whenDone(3)
                .create();

        context.start();

        assertThat(looks.matches(10, TimeUnit.SECONDS)).isTrue();
        assertThat(remembered.marks).hasSize(2);
    }

    private void dispatch(ClaimedLetter... letters) throws Exception {
        remembered.claimable.add(List.of(letters));
        enterDirectly("letters-dispatch");
        context.start();
        NotifyBuilder done = new NotifyBuilder(context).whenCompleted(1).create();

        template.sendBody("direct:letters-dispatch", null);

        assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    }

    private static ClaimedLetter letterTo(OrganisationCode recipient) {
        Outgoing outgoing = Outgoing.to(recipient, 1, 4);
        return new ClaimedLetter(
                outgoing.letters().get(0), outgoing.caseId(), outgoing.caseId().month(), NOW, 0, null, false);
    }

    private static LetterId id(ClaimedLetter claimed) {
        return claimed.letter().id();
    }
}
