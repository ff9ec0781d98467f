package org.yizhan.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Guidance;
import org.yizhan.messages.BureauContent.PaperTransfer;
import org.yizhan.messages.BureauContent.ReportUp;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.OrganContent.DirectRegistration;

/**
 * One message as its sender meant it: a header and what it says.
 *
 * @param attachments those named beside the content; a petition's own stand in the petition
 */
public record Message(Header header, Content content, List<Petition.Attachment> attachments) {
    public MessageKind kind() {
        return content.kind();
    }

    /** The petition the message carries whole; null if it carries none. */
    public @Nullable Petition petition() {
        if (content instanceof Transfer transfer) {
            return transfer.petition();
        }
        if (content instanceof PaperTransfer transfer) {
            return transfer.petition();
        }
        if (content instanceof UrgentReport report) {
            return report.petition();
        }
        if (content instanceof ReportUp report) {
            return report.petition();
        }
        if (content instanceof DirectRegistration registration) {
            return registration.petition();
        }
        if (content instanceof Guidance guidance) {
            return guidance.petition();
        }
        return content instanceof Correction correction ? correction.petition() : null;
    }

    /** The cases it cites, beside the one that its header names. */
    public List<CaseId> cited() {
        if (content instanceof OversightContent.CaseBatch batch) {
            return batch.items().stream()
                    .map(OversightContent.BatchItem::caseId)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (content instanceof OversightContent.Recommendation recommendation) {
            return recommendation.cases();
        }
        return content instanceof OversightContent.LeaderAssignment assignment ? assignment.cases() : List.of();
    }

    /**
     * As the gateway that sent it on has placed it: a transfer that names no organ is for the header's recipient, so that
     * every gateway on the way sends the case to the same one.
     */
    public Message placed() {
        OrganisationCode organ = header.recipient();
        boolean open = content instanceof Transfer transfer && transfer.addressee() == null;
        return header.origin() != null && organ != null && open
                ? new Message(header, ((Transfer) content).to(organ), attachments)
                : this;
    }

    /** SHA-256 of every attachment the message names, its petition's first; those on paper have none. */
    public List<String> attachmentDigests() {
        List<Petition.Attachment> named = new ArrayList<>();
        Petition petition = petition();
        if (petition != null) {
            named.addAll(petition.attachments());
        }
        named.addAll(attachments);
        return named.stream()
                .map(Petition.Attachment::sha256)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
