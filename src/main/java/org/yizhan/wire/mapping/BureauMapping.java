package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.date;
import static org.yizhan.wire.mapping.Values.instant;
import static org.yizhan.wire.mapping.Values.mark;
import static org.yizhan.wire.mapping.Values.optionalCode;
import static org.yizhan.wire.mapping.Values.optionalDate;
import static org.yizhan.wire.mapping.Values.twin;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Decision;
import org.yizhan.messages.BureauContent.DisputeRuling;
import org.yizhan.messages.BureauContent.Guidance;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.PaperReply;
import org.yizhan.messages.BureauContent.PaperTransfer;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.BureauContent.Recall;
import org.yizhan.messages.BureauContent.ReportUp;
import org.yizhan.messages.BureauContent.ReportUpType;
import org.yizhan.messages.BureauContent.ResultRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.generated.DecisionXml;
import org.yizhan.wire.generated.DisputeRulingXml;
import org.yizhan.wire.generated.GuidanceXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.ObjectionRulingXml;
import org.yizhan.wire.generated.PaperTransferXml;
import org.yizhan.wire.generated.PetitionerWithdrawalXml;
import org.yizhan.wire.generated.RecallXml;
import org.yizhan.wire.generated.ReportUpXml;
import org.yizhan.wire.generated.ResultRulingXml;
import org.yizhan.wire.generated.SupplementXml;
import org.yizhan.wire.generated.TransferXml;
import org.yizhan.wire.generated.UrgentReportXml;

/** What a bureau says. */
final class BureauMapping {
    private BureauMapping() {}

    /** Null: not a bureau's kind, or one that nothing is decided on yet. */
    static @Nullable BureauContent content(MessageXml root) {
        if (root instanceof TransferXml transfer) {
            return transfer.getOffNetwork() == null ? transfer(transfer) : onPaper(transfer);
        }
        if (root instanceof SupplementXml supplement && supplement.getPaperReply() != null) {
            return new PaperReply(
                    supplement.getPaperReply().getNumber(),
                    date(supplement.getPaperReply().getRepliedOn()));
        }
        if (root instanceof SupplementXml supplement) {
            return new Supplement(
                    supplement.getAfterClosing() == null
                            ? null
                            : twin(AfterClosing.class, supplement.getAfterClosing()));
        }
        if (root instanceof ObjectionRulingXml ruling) {
            return new ObjectionRuling(
                    ruling.isAgreed(),
                    ruling.getObjection() == null ? null : MessageId.of(ruling.getObjection()),
                    optionalCode(ruling.getReassignTo()),
                    ruling.getReasons());
        }
        if (root instanceof ResultRulingXml ruling) {
            return resultRuling(ruling);
        }
        if (root instanceof DecisionXml decision) {
            return new Decision(
                    new OrganisationCode(decision.getOrgan()),
                    date(decision.getDecidedOn()),
                    optionalCode(decision.getHandledBy()),
                    optionalDate(decision.getDueOn()),
                    decision.getAnswers() == null ? null : MessageId.of(decision.getAnswers()));
        }
        if (root instanceof ReportUpXml report) {
            return new ReportUp(
                    twin(ReportUpType.class, report.getType()),
                    new OrganisationCode(report.getSuperior()),
                    report.getReasons(),
                    report.getPetition() == null ? null : PetitionMapping.petition(report.getPetition()));
        }
        if (root instanceof UrgentReportXml report) {
            return new UrgentReport(
                    instant(report.getOccurredAt()),
                    report.getPlace(),
                    report.getPetition() == null ? null : PetitionMapping.petition(report.getPetition()));
        }
        if (root instanceof DisputeRulingXml ruling) {
            return new DisputeRuling(
                    new OrganisationCode(ruling.getLead()),
                    ruling.getAssisting().stream().map(OrganisationCode::new).toList(),
                    date(ruling.getRuledOn()),
                    ruling.getReasons());
        }
        if (root instanceof GuidanceXml guidance) {
            return new Guidance(
                    date(guidance.getGuidedOn()),
                    guidance.getGuidedTo(),
                    guidance.getProcedure() == null
                            ? null
                            : guidance.getProcedure().value(),
                    PetitionMapping.petition(guidance.getPetition()));
        }
        if (root instanceof RecallXml recall) {
            return new Recall(recall.getReasons());
        }
        if (root instanceof PetitionerWithdrawalXml withdrawal) {
            return new PetitionerWithdrawal(date(withdrawal.getStatementOn()), withdrawal.getPetitioner());
        }
        return null;
    }

    private static PaperTransfer onPaper(TransferXml transfer) {
        PaperTransferXml paper = transfer.getOffNetwork();
        return new PaperTransfer(
                paper.getOrgan(),
                paper.getNumber(),
                date(paper.getSentOn()),
                PetitionMapping.petition(transfer.getPetition()));
    }

    private static Transfer transfer(TransferXml transfer) {
        return new Transfer(
                twin(TransferMode.class, transfer.getMode()),
                transfer.getRole() == null ? Role.LEAD : twin(Role.class, transfer.getRole()),
                optionalCode(transfer.getAddressee()),
                optionalDate(transfer.getReportDue()),
                mark(transfer.isSimpleProposed()),
                mark(transfer.isCheckResult()),
                mark(transfer.isContactGranted()),
                transfer.getSplitFrom(),
                PetitionMapping.petition(transfer.getPetition()));
    }

    private static ResultRuling resultRuling(ResultRulingXml ruling) {
        return new ResultRuling(
                ruling.isPassed(),
                ruling.getResult() == null ? null : MessageId.of(ruling.getResult()),
                ruling.getReasons(),
                optionalDate(ruling.getNewDue()));
    }
}
