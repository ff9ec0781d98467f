package org.yizhan.casework;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Say;
import org.yizhan.cases.Town;
import org.yizhan.cases.World;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.ledger.TestNode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** Casework on a ledger, as one node of the town's gateway has it, with a hand that carries its letters. */
public final class CaseworkNode implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestNode ledger;
    private final GroupCommit casework;
    private final Clock clock;
    private final String name;
    private volatile World world = Town.world();

    public CaseworkNode(TestNode ledger, Clock clock, String name) {
        this.ledger = ledger;
        this.clock = clock;
        this.name = name;
        this.casework = new GroupCommit(ledger.ledger(), judge(), clock);
        casework.start();
    }

    private Judge judge() {
        GatewaySettings settings = new GatewaySettings(Town.GATEWAY, Path.of("unused"));
        return new Judge(
                this::world,
                digests -> Set.of(),
                (message, own, desk) -> EarlierCases.Found.NOTHING,
                new Provenance(this::world, settings),
                clock);
    }

    public World world() {
        return world;
    }

    /** Another version of its reference data is in force from now on. */
    public void livesIn(World anew) {
        world = anew;
    }

    public TestNode ledger() {
        return ledger;
    }

    public Casework casework() {
        return casework;
    }

    public WaitingPlace place() {
        return casework;
    }

    public String name() {
        return name;
    }

    /** Cases transferred and delivered now. */
    public List<CaseId> delivered(int count) {
        List<CompletableFuture<SubmissionReceipt>> receipts = IntStream.range(0, count)
                .mapToObj(i -> casework.submit(transfer(clock.instant()).submission()))
                .toList();
        List<CaseId> cases =
                receipts.stream().map(receipt -> receipt.join().caseId()).toList();
        carry();
        return cases;
    }

    private static Sent transfer(Instant at) {
        return Sent.by(Town.BUREAU, Say.transferTo(Town.HOUSING), at);
    }

    /** The bureau reports an urgent matter of the case now. */
    public void urgent(CaseId caseId) {
        accepted(Sent.by(Town.BUREAU, Say.urgent(clock.instant(), null), clock.instant())
                .about(caseId));
    }

    /** Who was sent an urgent notice acknowledges it now. */
    public void acknowledged(OrganisationCode organ, CaseId caseId) {
        String id = ledger.text("select letter from urgent_notices where recipient = '" + organ + "'");
        accepted(Sent.by(organ, Say.acknowledged(LetterId.of(id), clock.instant()), clock.instant())
                .about(caseId));
    }

    private void accepted(Sent sent) {
        SubmissionReceipt receipt = casework.submit(sent.submission()).join();
        if (receipt.verdict() != Verdict.ACCEPTED) {
            throw new AssertionError("refused: " + receipt.findings());
        }
    }

    /** The organ's written notice of acceptance, received at {@code at}. */
    public SubmissionReceipt notice(CaseId caseId, Instant at) {
        return said(Town.HOUSING, caseId, at);
    }

    /** The same of whoever is the organ by then. */
    public SubmissionReceipt said(OrganisationCode organ, CaseId caseId, Instant at) {
        String day = at.atZone(SHANGHAI).toLocalDate().toString();
        return casework.submit(
                        Sent.by(organ, Say.accepted(day), at).about(caseId).submission())
                .join();
    }

    /** Carries every letter that waits on this node's lanes into its mailbox; how many. */
    public int carry() {
        int carried = 0;
        List<ClaimedLetter> claimed = claim();
        while (!claimed.isEmpty()) {
            CompletableFuture.allOf(claimed.stream().map(this::enter).toArray(CompletableFuture<?>[]::new))
                    .join();
            carried += claimed.size();
            claimed = claim();
        }
        return carried;
    }

    private List<ClaimedLetter> claim() {
        return ledger.outbox().claim(name, 200, LEASE, recipient -> true);
    }

    private CompletableFuture<Void> enter(ClaimedLetter claimed) {
        var letter = claimed.letter();
        LetterMark mark = new LetterMark(letter.id(), null, LetterState.DELIVERED, clock.instant(), null, true);
        Fact fact = new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), clock.instant());
        return casework.mark(claimed.caseId(), mark, claimed.caseId() == null ? null : fact);
    }

    @Override
    public void close() {
        casework.stop();
        ledger.close();
    }
}
