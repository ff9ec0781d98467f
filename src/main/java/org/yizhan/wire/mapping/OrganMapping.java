package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.date;
import static org.yizhan.wire.mapping.Values.instant;
import static org.yizhan.wire.mapping.Values.mark;
import static org.yizhan.wire.mapping.Values.optionalCode;
import static org.yizhan.wire.mapping.Values.optionalDate;
import static org.yizhan.wire.mapping.Values.twin;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.OrganContent.Acknowledgement;
import org.yizhan.messages.OrganContent.Agreement;
import org.yizhan.messages.OrganContent.AgreementKind;
import org.yizhan.messages.OrganContent.ClosingReport;
import org.yizhan.messages.OrganContent.DirectRegistration;
import org.yizhan.messages.OrganContent.ExtensionNotice;
import org.yizhan.messages.OrganContent.HandlingInput;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganContent.Progress;
import org.yizhan.messages.OrganContent.Reply;
import org.yizhan.messages.OrganContent.ServiceRecord;
import org.yizhan.messages.OrganContent.SettledBy;
import org.yizhan.messages.OrganContent.SystemTransfer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.generated.AcknowledgementXml;
import org.yizhan.wire.generated.AgreementXml;
import org.yizhan.wire.generated.ClosingReportXml;
import org.yizhan.wire.generated.DirectRegistrationXml;
import org.yizhan.wire.generated.ExtensionNoticeXml;
import org.yizhan.wire.generated.HandlingInputXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.NoticeXml;
import org.yizhan.wire.generated.ObjectionXml;
import org.yizhan.wire.generated.OpinionXml;
import org.yizhan.wire.generated.ProgressXml;
import org.yizhan.wire.generated.ReplyXml;
import org.yizhan.wire.generated.ServiceRecordXml;
import org.yizhan.wire.generated.SystemTransferXml;

/** What an organ says. */
final class OrganMapping {
    private OrganMapping() {}

    /** Null: not an organ's kind, or one that nothing is decided on yet. */
    static @Nullable OrganContent content(MessageXml root) {
        if (root instanceof ObjectionXml objection) {
            return new Objection(objection.getReasons(), optionalCode(objection.getProposed()));
        }
        if (root instanceof ProgressXml progress) {
            return new Progress(
                    progress.getSummary(),
                    progress.getConfirmation() == null
                            ? null
                            : twin(JudicialConfirmation.class, progress.getConfirmation()));
        }
        if (root instanceof AcknowledgementXml acknowledgement) {
            return new Acknowledgement(
                    LetterId.of(acknowledgement.getLetter()),
                    acknowledgement.getAcknowledgedBy().getName(),
                    instant(acknowledgement.getAcknowledgedAt()));
        }
        if (root instanceof SystemTransferXml transfer) {
            return new SystemTransfer(
                    twin(TransferMode.class, transfer.getMode()),
                    new OrganisationCode(transfer.getSubordinate()),
                    optionalDate(transfer.getReportDue()),
                    optionalDate(transfer.getPetitionerToldOn()));
        }
        if (root instanceof DirectRegistrationXml registration) {
            return new DirectRegistration(
                    optionalCode(registration.getHandledBy()), PetitionMapping.petition(registration.getPetition()));
        }
        if (root instanceof HandlingInputXml input) {
            return new HandlingInput(new OrganisationCode(input.getLead()), input.getText());
        }
        if (root instanceof ExtensionNoticeXml extension) {
            return extensionNotice(extension);
        }
        if (root instanceof ServiceRecordXml service) {
            return serviceRecord(service);
        }
        OrganContent procedure = ProcedureMapping.content(root);
        return procedure == null ? result(root) : procedure;
    }

    private static @Nullable OrganContent result(MessageXml root) {
        if (root instanceof NoticeXml notice) {
            return notice(notice);
        }
        if (root instanceof OpinionXml opinion) {
            return opinion(opinion);
        }
        if (root instanceof ReplyXml reply) {
            String adoption =
                    reply.getAdoption() == null ? null : reply.getAdoption().value();
            return new Reply(adoption, date(reply.getRepliedOn()));
        }
        if (root instanceof ClosingReportXml report) {
            return new ClosingReport(date(report.getClosedOn()));
        }
        return null;
    }

    private static Notice notice(NoticeXml notice) {
        return new Notice(
                twin(NoticeOutcome.class, notice.getOutcome()),
                date(notice.getNoticeOn()),
                optionalDate(notice.getAcceptedOn()),
                notice.getGround() == null ? null : notice.getGround().value(),
                notice.getProcedure() == null ? null : notice.getProcedure().value(),
                notice.getProcedureOrgan(),
                notice.getGroundText(),
                notice.getPath(),
                mark(notice.isSimple()));
    }

    private static Opinion opinion(OpinionXml opinion) {
        return new Opinion(
                twin(OpinionOutcome.class, opinion.getOutcome()),
                date(opinion.getIssuedOn()),
                opinion.getNumber(),
                optionalDate(opinion.getExecutionPromisedOn()),
                opinion.getClaims(),
                opinion.getFacts(),
                opinion.getLegalBasis(),
                agreement(opinion.getAgreement()),
                opinion.getSettledBy().stream()
                        .map(tag -> twin(SettledBy.class, tag))
                        .toList());
    }

    private static @Nullable Agreement agreement(@Nullable AgreementXml agreement) {
        if (agreement == null) {
            return null;
        }
        return new Agreement(
                twin(AgreementKind.class, agreement.getKind()),
                date(agreement.getAgreedOn()),
                agreement.getConfirmation() == null
                        ? JudicialConfirmation.NONE
                        : twin(JudicialConfirmation.class, agreement.getConfirmation()));
    }

    private static ExtensionNotice extensionNotice(ExtensionNoticeXml extension) {
        return new ExtensionNotice(
                extension.getDays(),
                extension.getApprovedBy(),
                date(extension.getApprovedOn()),
                extension.getReasons());
    }

    private static ServiceRecord serviceRecord(ServiceRecordXml service) {
        return new ServiceRecord(
                MessageId.of(service.getDocument()),
                date(service.getServedOn()),
                service.getMethod().value());
    }
}
