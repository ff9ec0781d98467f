package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.Decision.Accepted;
import org.yizhan.cases.Decisions;
import org.yizhan.cases.Fact;
import org.yizhan.cases.History;
import org.yizhan.cases.Letter;
import org.yizhan.cases.Town;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.Entry.CaseChange;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Entry.NamedAttachment;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.GatewayContent.Verdict;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.messages.Petition.Attachment;

/** A case in the town that the gateway's own rules decide, recorded step by step. */
final class TownCase {
    private final Ledger ledger;
    private final TestClock clock;
    private final List<Letter> underway = new ArrayList<>();
    private History history =
            History.none(CaseId.openedBy(Town.BUREAU, new MessageId(UUID.randomUUID()), YearMonth.of(2026, 3)));

    TownCase(Ledger ledger, TestClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    CaseId id() {
        return history.caseId();
    }

    /**
     * A message that is accepted and recorded.
     *
     * @param attached digests of files it names
     * @return its receipt id
     */
    MessageId says(OrganisationCode sender, Content content, String... attached) {
        MessageId id = new MessageId(UUID.randomUUID());
        MessageId receiptId = new MessageId(UUID.randomUUID());
        Header header = new Header(id, sender, null, clock.instant(), "1.0", null, null, null, false, null, List.of());
        List<Attachment> attachments = Stream.of(attached)
                .map(digest -> new Attachment("附件", digest, null, null))
                .toList();
        byte[] body = ("<" + content.kind() + " id='" + id + "'/>").getBytes(StandardCharsets.UTF_8);
        String digest = Sample.digest(new String(body, StandardCharsets.UTF_8));
        Fact.Submitted fact = new Fact.Submitted(
                new Message(header, content, attachments),
                receiptId,
                digest,
                clock.instant(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        SubmissionReceipt receipt = new SubmissionReceipt(
                receiptId,
                Verdict.ACCEPTED,
                id,
                content.kind(),
                digest,
                clock.instant(),
                clock.instant(),
                id(),
                List.of(),
                null);
        List<NamedAttachment> named = Stream.of(attached)
                .map(each -> new NamedAttachment(each, false))
                .toList();
        record(
                new Arrival(sender, Channel.HTTP, new Original(body, "UTF-8"), receipt, null, null, false, named, null),
                fact,
                null);
        return receiptId;
    }

    /** Every letter on its way arrives now; those that this writes stay underway. */
    TownCase delivered() {
        List<Letter> leaving = List.copyOf(underway);
        underway.clear();
        leaving.forEach(letter -> delivered(letter, clock.instant()));
        return this;
    }

    private void delivered(Letter letter, Instant at) {
        Fact fact = new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), at);
        record(null, fact, LetterMark.of(letter.id(), LetterState.DELIVERED, at));
    }

    /** The letters written and not yet delivered. */
    List<Letter> underway() {
        return List.copyOf(underway);
    }

    private void record(@Nullable Arrival arrival, Fact fact, @Nullable LetterMark mark) {
        Accepted decision = (Accepted) Decisions.decide(history, fact, Town.world());
        CaseChange change = decision.events().isEmpty()
                ? null
                : new CaseChange(history.version(), decision, fact.at(), Sample.VERSIONS);
        assertThat(ledger.record(List.of(new Entry(arrival, change, mark, List.of()))))
                .isEmpty();
        if (change != null) {
            List<CaseEvent> events = new ArrayList<>(history.events());
            events.addAll(decision.events());
            history = new History(id(), history.version() + 1, List.copyOf(events));
            underway.addAll(decision.letters());
        }
    }
}
