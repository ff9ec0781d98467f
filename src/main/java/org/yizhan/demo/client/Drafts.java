package org.yizhan.demo.client;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;

/** The messages an organisation writes, dated by its own clock. */
public final class Drafts {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final OrganisationCode sender;
    private final Clock clock;

    public Drafts(OrganisationCode sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    public OrganisationCode sender() {
        return sender;
    }

    /** Today, as this organisation dates its documents. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, to the second, as the contract writes instants: seconds also where they are 0, and the offset. */
    public String now() {
        return INSTANT.format(OffsetDateTime.now(clock));
    }

    /** A message: its header, then its own elements; null ones are left out. */
    public Node message(String kind, UUID id, @Nullable String caseId, @Nullable Node... elements) {
        @Nullable Node[] children = new @Nullable Node[elements.length + 1];
        children[0] = Node.of(
                "header",
                Node.leaf("id", id),
                Node.leaf("sender", sender),
                Node.leaf("sentAt", now()),
                Node.leaf("schemaVersion", "1.0"),
                Node.optional("caseId", caseId));
        System.arraycopy(elements, 0, children, 1, elements.length);
        return Node.of(kind, children);
    }

    /** 受理告知 of today, by path 31(6). */
    public Node noticeOfAcceptance(UUID id, String caseId) {
        return message(
                "Notice",
                id,
                caseId,
                Node.leaf("outcome", "accepted"),
                Node.leaf("noticeOn", today()),
                Node.leaf("acceptedOn", today()),
                Node.leaf("path", "31(6)"));
    }

    /** 信访处理意见书 of today. */
    public Node opinion(UUID id, String caseId, String outcome, String number, String text) {
        return message(
                "Opinion",
                id,
                caseId,
                Node.leaf("outcome", outcome),
                Node.leaf("issuedOn", today()),
                Node.leaf("number", number),
                outcome.equals("supported") ? Node.leaf("executionPromisedOn", today().plusDays(30)) : null,
                Node.leaf("claims", "信访人的请求，见转交办件所附信访事项。"),
                Node.leaf("facts", "经调查核实，事实见处理意见。"),
                Node.leaf("opinion", text),
                Node.leaf("legalBasis", "《信访工作条例》第三十二条。"));
    }
}
