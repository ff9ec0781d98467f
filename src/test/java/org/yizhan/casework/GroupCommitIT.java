package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Say;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.Casework.UnknownCorrelation;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.TestNode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.MessageId;
import org.yizhan.wire.Reading;

/** The worker: who waits together commits together, and what fails fails for its own sender only. */
@Timeout(60)
class GroupCommitIT extends CaseworkTestBase {
    private final List<GroupCommit> started = new ArrayList<>();

    private GroupCommit start(Ledger over) {
        return start(over, CLOCK);
    }

    private GroupCommit start(Ledger over, Clock clock) {
        GroupCommit casework = new GroupCommit(over, judge, clock);
        casework.start();
        started.add(casework);
        return casework;
    }

    @AfterEach
    void stop() {
        started.forEach(GroupCommit::stop);
    }

    private static SubmissionReceipt get(CompletableFuture<SubmissionReceipt> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static <T> void assertFails(CompletableFuture<T> future, Class<? extends Throwable> cause) {
        assertThatThrownBy(() -> future.orTimeout(20, TimeUnit.SECONDS).join()).hasCauseInstanceOf(cause);
    }

    @Test
    void whoeverHasTheReceiptFindsTheMessageCommitted() {
        GroupCommit casework = start(ledger());
        Sent sent = transfer();
        boolean committed = casework.submit(sent.submission())
                .thenApply(receipt -> history(receipt.caseId()).version() == 1)
                .join();
        assertThat(committed).isTrue();
    }

    /** Holds the first transaction open until it is let go. */
    private final class Gate {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);
        final AtomicInteger transactions = new AtomicInteger();
        final Ledger ledger = new Overtaken(ledger(), this::pass);

        private void pass() {
            transactions.incrementAndGet();
            reached.countDown();
            try {
                assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whatWaitsWhileAnotherCommitsSharesTheNextTransaction() throws InterruptedException {
        Gate gate = new Gate();
        GroupCommit casework = start(gate.ledger);
        List<CompletableFuture<SubmissionReceipt>> all = new ArrayList<>();
        all.add(casework.submit(transfer().submission()));
        gate.reached.await();
        for (int i = 0; i < 40; i++) {
            all.add(casework.submit(transfer().submission()));
        }
        gate.open.countDown();
        assertThat(all).allSatisfy(each -> assertThat(get(each).verdict()).isEqualTo(Verdict.ACCEPTED));
        assertThat(gate.transactions).hasValue(2);
    }

    @Test
    void stoppingFinishesWhatWaitsAndTakesNothingNew() throws InterruptedException {
        Gate gate = new Gate();
        GroupCommit casework = start(gate.ledger);
        List<CompletableFuture<SubmissionReceipt>> waiting = List.of(
                casework.submit(transfer().submission()),
                casework.submit(transfer().submission()));
        gate.reached.await();
        Thread stopping = new Thread(casework::stop);
        stopping.start();
        await().until(() -> !casework.isRunning());
        assertFails(casework.submit(transfer().submission()), Unavailable.class);
        gate.open.countDown();
        stopping.join();
        assertThat(waiting).allSatisfy(each -> assertThat(each).isCompleted());
    }

    @Test
    void nothingIsTakenBeforeTheStart() {
        assertFails(new GroupCommit(ledger(), judge, CLOCK).submit(transfer().submission()), Unavailable.class);
    }

    @Test
    void startsAgainAfterAStop() {
        GroupCommit casework = start(ledger());
        casework.stop();
        casework.start();
        assertThat(get(casework.submit(transfer().submission())).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void twoNodesThatWriteToOneCaseLoseNothing() {
        CaseId id = delivered(transfer());
        int before = history(id).version();
        try (TestNode other = TestNode.inFolder(folder, CLOCK)) {
            GroupCommit here = start(ledger());
            GroupCommit there = start(other.ledger());
            List<CompletableFuture<SubmissionReceipt>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(here.submit(says(BUREAU, Say.supplement()).about(id).submission()));
                all.add(there.submit(says(BUREAU, Say.supplement()).about(id).submission()));
            }
            assertThat(all).allSatisfy(each -> assertThat(get(each).verdict()).isEqualTo(Verdict.ACCEPTED));
            here.stop();
            there.stop();
        }
        assertThat(history(id).version()).isEqualTo(before + 60);
        assertThat(letters(id).stream().filter(letter -> letter.recipient().equals(HOUSING)))
                .extracting(letter -> letter.number())
                .doesNotHaveDuplicates()
                .hasSize(62);
    }

    @Test
    void anEntryThatTheLedgerCannotWriteTakesNobodyWithIt() throws InterruptedException {
        Gate gate = new Gate();
        GroupCommit casework = start(gate.ledger);
        CompletableFuture<SubmissionReceipt> first = casework.submit(transfer().submission());
        gate.reached.await();
        CompletableFuture<SubmissionReceipt> before = casework.submit(transfer().submission());
        CompletableFuture<SubmissionReceipt> unwritable =
                casework.submit(unwritable(transfer().submission()));
        CompletableFuture<SubmissionReceipt> after = casework.submit(transfer().submission());
        gate.open.countDown();
        assertThat(Stream.of(first, before, after).map(GroupCommitIT::get))
                .extracting(SubmissionReceipt::verdict)
                .containsOnly(Verdict.ACCEPTED);
        assertFails(unwritable, DataIntegrityViolationException.class);
    }

    /** Its charset has a longer name than the column. */
    private static Submission unwritable(Submission like) {
        Reading read = like.reading();
        Reading longer = new Reading(
                read.message(), read.id(), read.kind(), read.sender(), true, "x".repeat(41), false, List.of());
        return new Submission(
                like.sender(),
                like.channel(),
                like.receivedAt(),
                like.enteredAt(),
                like.bytes(),
                like.digest(),
                longer);
    }

    @Test
    void whileTheLedgerIsAwayWhatWaitsIsGivenBack(@TempDir Path apart) {
        TestNode lost = TestNode.inFolder(apart, CLOCK);
        GroupCommit casework = start(lost.ledger());
        assertThat(get(casework.submit(transfer().submission())).verdict()).isEqualTo(Verdict.ACCEPTED);
        lost.close();
        for (int i = 0; i < 2; i++) {
            assertFails(casework.submit(transfer().submission()), Unavailable.class);
        }
        assertFails(
                casework.tell(
                        new CaseId("YZ202603-0123456789AB"),
                        new Fact.AttachmentsArrived(new MessageId(UUID.randomUUID()), NOW)),
                Unavailable.class);
    }

    @Test
    void checkingGivesTheVerdictAndRecordsNothing() {
        GroupCommit casework = start(ledger());
        long messages = node.count("messages");
        Sent sent = transfer();
        assertThat(casework.check(sent.submission()).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(casework.check(says(BUREAU, Say.supplement()).submission()).verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(node.count("messages")).isEqualTo(messages);
        assertThat(get(casework.submit(sent.submission())).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private static Clock later(Duration by) {
        return Clock.fixed(NOW.plus(by), ZoneOffset.UTC);
    }

    private static Submission lost(Channel channel) {
        return says(BUREAU, Say.supplement()).after(transfer()).over(channel).submission();
    }

    @Test
    void fromQueueAndFolderAMessageWaitsAMinuteForItsForerunner() {
        GroupCommit casework = start(ledger(), later(Duration.ofSeconds(60)));
        long messages = node.count("messages");
        assertFails(casework.submit(lost(Channel.QUEUE)), UnknownCorrelation.class);
        assertFails(casework.submit(lost(Channel.FOLDER)), UnknownCorrelation.class);
        assertThat(node.count("messages")).isEqualTo(messages);
        SubmissionReceipt overHttp = get(casework.submit(lost(Channel.HTTP)));
        assertThat(codes(overHttp)).containsExactly(CaseworkRule.CORRELATION_UNKNOWN.code());
    }

    @Test
    void afterAMinuteItIsRefusedWhereverItCameFrom() {
        GroupCommit casework = start(ledger(), later(Duration.ofSeconds(61)));
        for (Channel channel : Channel.values()) {
            assertThat(codes(get(casework.submit(lost(channel)))))
                    .containsExactly(CaseworkRule.CORRELATION_UNKNOWN.code());
        }
    }

    @Test
    void onceTheForerunnerHasComeTheMessageIsTaken() {
        GroupCommit casework = start(ledger());
        Sent opening = transfer().over(Channel.QUEUE);
        Submission follower = says(BUREAU, Say.supplement())
                .after(opening)
                .over(Channel.QUEUE)
                .submission();
        assertFails(casework.submit(follower), UnknownCorrelation.class);
        CaseId id = get(casework.submit(opening.submission())).caseId();
        assertThat(get(casework.submit(follower)).caseId()).isEqualTo(id);
    }

    @Test
    void fromTheQueueAMessageWaitsForTheNumberBeforeIt() {
        GroupCommit casework = start(ledger());
        Sent third = transfer().numbered(ledger().lastSequence(BUREAU) + 2).over(Channel.QUEUE);
        assertFails(casework.submit(third.submission()), UnknownCorrelation.class);
        Sent second = transfer().numbered(ledger().lastSequence(BUREAU) + 1).over(Channel.QUEUE);
        assertThat(get(casework.submit(second.submission())).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(get(casework.submit(third.submission())))).doesNotContain(CaseworkRule.SEQUENCE_BROKEN.code());
    }

    @Test
    void aNumberThatNeverComesIsWarnedOfAfterAMinute() {
        GroupCommit casework = start(ledger(), later(Duration.ofSeconds(61)));
        Sent third = transfer().numbered(ledger().lastSequence(BUREAU) + 2).over(Channel.QUEUE);
        SubmissionReceipt receipt = get(casework.submit(third.submission()));
        assertThat(receipt.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(codes(receipt)).contains(CaseworkRule.SEQUENCE_BROKEN.code());
    }

    @Test
    void aMarkAndAFactAreRecordedTogether() {
        GroupCommit casework = start(ledger());
        CaseId id = get(casework.submit(transfer().submission())).caseId();
        Pending.Told delivery = delivery(id);
        casework.mark(id, delivery.mark(), delivery.fact()).join();
        assertThat(history(id).version()).isEqualTo(2);
        casework.mark(id, delivery.mark(), delivery.fact()).join();
        assertThat(history(id).version()).as("a delivery counts once").isEqualTo(2);
    }
}
