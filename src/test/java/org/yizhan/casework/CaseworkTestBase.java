package org.yizhan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.cases.Fact;
import org.yizhan.cases.History;
import org.yizhan.cases.Letter;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.Say;
import org.yizhan.cases.Town;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.LetterState;
import org.yizhan.ledger.TestNode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;
import org.yizhan.platform.GatewaySettings;

/** Casework in the town, without a container, on a real ledger that the tests of a class share. */
abstract class CaseworkTestBase {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    static Path folder;

    static TestNode node;

    /** Digests of the files whose bytes have not come. */
    final Set<String> missing = new HashSet<>();

    final Judge judge = new Judge(
            this::world,
            digests -> {
                Set<String> lacking = new HashSet<>(digests);
                lacking.retainAll(missing);
                return lacking;
            },
            (message, own, desk) -> EarlierCases.Found.NOTHING,
            new Provenance(this::world, new GatewaySettings(own(), Path.of("unused"))),
            CLOCK);

    /** The code of the gateway itself. */
    OrganisationCode own() {
        return Town.GATEWAY;
    }

    /** The reference data in force. */
    World world() {
        return Town.world();
    }

    @BeforeAll
    static void openLedger() {
        node = TestNode.inFolder(folder, CLOCK);
    }

    @AfterAll
    static void closeLedger() {
        node.close();
    }

    Ledger ledger() {
        return node.ledger();
    }

    static Sent says(OrganisationCode sender, Content content) {
        return Sent.by(sender, content, NOW);
    }

    static Sent transfer() {
        return says(Town.BUREAU, Say.transferTo(Town.HOUSING));
    }

    /** Everything in one round, which must leave nothing over. */
    void round(Pending... pending) {
        assertThat(new Round(ledger(), judge, onward -> {}).run(List.of(pending)))
                .isEmpty();
    }

    SubmissionReceipt taken(Submission submission) {
        Pending.Submitted pending = Sent.waiting(submission);
        round(pending);
        return receipt(pending);
    }

    static SubmissionReceipt receipt(Pending.Submitted pending) {
        assertThat(pending.done()).isCompleted();
        return pending.done().join();
    }

    /** A case whose assignment has reached the organ. */
    CaseId delivered(Sent transfer) {
        CaseId id = taken(transfer.submission()).caseId();
        round(delivery(id));
        return id;
    }

    /** The delivery of a case's assignment. */
    Pending.Told delivery(CaseId id) {
        LetterWritten letter = history(id).events().stream()
                .filter(LetterWritten.class::isInstance)
                .map(LetterWritten.class::cast)
                .filter(written -> written.kind() == MessageKind.ASSIGNMENT)
                .reduce((first, last) -> last)
                .orElseThrow();
        Fact fact = new Fact.LetterDelivered(letter.letter(), letter.kind(), letter.recipient(), NOW);
        LetterMark mark = LetterMark.of(letter.letter(), LetterState.DELIVERED, NOW);
        return new Pending.Told(id, mark, fact, new CompletableFuture<>());
    }

    History history(CaseId id) {
        return ledger().histories(List.of(id)).getOrDefault(id, History.none(id));
    }

    static List<String> codes(SubmissionReceipt receipt) {
        return receipt.findings().stream().map(Violation::code).toList();
    }

    List<Letter> letters(CaseId id) {
        return node.lookup().caseFile(id).orElseThrow().letters().stream()
                .map(line -> line.letter())
                .toList();
    }
}
