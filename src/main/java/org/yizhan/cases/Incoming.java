package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Violation;
import org.yizhan.routing.AccusedSide;

/** A message before its case, with what has been found about it so far. */
final class Incoming {
    private static final int MOST_WARNINGS = 100;

    private final Fact.Submitted fact;
    private final CaseState state;
    private final World world;
    private final List<Violation> findings;
    private final String root;

    Incoming(Fact.Submitted fact, CaseState state, World world) {
        this(
                fact,
                state,
                world,
                new ArrayList<>(fact.warnings()),
                "/" + fact.message().kind().element());
    }

    private Incoming(Fact.Submitted fact, CaseState state, World world, List<Violation> findings, String root) {
        this.fact = fact;
        this.state = state;
        this.world = world;
        this.findings = findings;
        this.root = root;
    }

    /** The same message for the rules of the result that its correction carries; they find into the same list. */
    Incoming ofCorrected(MessageKind kind) {
        return new Incoming(fact, state, world, findings, root + "/result/" + kind.element());
    }

    Message message() {
        return fact.message();
    }

    Header header() {
        return fact.message().header();
    }

    /** Who speaks in the case: a message of an organ that has ended since counts as its successor's. */
    OrganisationCode sender() {
        return state.heir(header().sender());
    }

    MessageId receiptId() {
        return fact.receiptId();
    }

    Instant at() {
        return fact.at();
    }

    /** The day of receipt. */
    LocalDate today() {
        return Days.of(fact.at());
    }

    CaseState state() {
        return state;
    }

    World world() {
        return world;
    }

    /** The accused side of everyone named so far and in {@code petition}. */
    AccusedSide accusedSide(Petition petition) {
        List<Accused> all = new ArrayList<>(state.accused());
        all.addAll(petition.accused());
        return AccusedSide.of(world.directory(), all);
    }

    String digest() {
        return fact.digest();
    }

    List<String> missingAttachments() {
        return fact.missingAttachments();
    }

    /** A case that the message cites; null if there is none of that id. */
    @Nullable
    CaseState cited(CaseId id) {
        return fact.cited().stream()
                .filter(history -> history.caseId().equals(id) && history.version() > 0)
                .findFirst()
                .map(CaseState::of)
                .orElse(null);
    }

    boolean lacksAttachments() {
        return !fact.missingAttachments().isEmpty();
    }

    List<Earlier> earlier() {
        return fact.earlier();
    }

    /** Number of the letter that raised this matter and others (一信多诉); else empty. */
    Optional<String> splitFrom() {
        return fact.message().content() instanceof Transfer transfer
                ? Optional.ofNullable(transfer.splitFrom())
                : state.splitFrom();
    }

    void findAlso(Violation finding) {
        findings.add(finding);
    }

    void find(Violation.Rule rule, Field field, Object... more) {
        findAt(0, rule, field, more);
    }

    /** The same for the element at {@code index}, from 1, of those that repeat. */
    void findAt(int index, Violation.Rule rule, Field field, Object... more) {
        Object[] arguments =
                Stream.concat(Stream.of(field.words()), Stream.of(more)).toArray();
        findings.add(rule.at(field.path(root, index), arguments));
    }

    /** What was found; of warnings a hundred, for a receipt must have an end, and how many more there were. */
    List<Violation> findings() {
        List<Violation> bounded = new ArrayList<>();
        int warnings = 0;
        for (Violation finding : findings) {
            if (finding.refuses() || ++warnings <= MOST_WARNINGS) {
                bounded.add(finding);
            }
        }
        if (warnings > MOST_WARNINGS) {
            bounded.add(CaseRule.MORE_WARNINGS.at(root, warnings - MOST_WARNINGS));
        }
        return List.copyOf(bounded);
    }

    boolean refused() {
        return findings.stream().anyMatch(Violation::refuses);
    }
}
