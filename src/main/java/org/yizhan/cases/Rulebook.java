package org.yizhan.cases;

import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.DisputeRuling;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.BureauContent.Recall;
import org.yizhan.messages.BureauContent.ResultRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.Content;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Content.RepeatRuling;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.OrganContent.Acknowledgement;
import org.yizhan.messages.OrganContent.ClosingReport;
import org.yizhan.messages.OrganContent.DirectRegistration;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExtensionNotice;
import org.yizhan.messages.OrganContent.ExtensionRequest;
import org.yizhan.messages.OrganContent.HandlingInput;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.Progress;
import org.yizhan.messages.OrganContent.Reply;
import org.yizhan.messages.OrganContent.ServiceRecord;
import org.yizhan.messages.OrganContent.SystemTransfer;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.messages.OversightContent;
import org.yizhan.messages.ReviewContent;

/** Finds the rules of a message's kind. */
final class Rulebook {
    private Rulebook() {}

    /** The rules of any kind that a participant may send; the gateway's own never come so far. */
    static Rules find(Incoming in) {
        Content content = in.message().content();
        if (content instanceof BureauContent bureau) {
            return ofBureau(in, bureau);
        } else if (content instanceof OrganContent organ) {
            return ofOrgan(in, organ);
        } else if (content instanceof OversightContent oversight) {
            return ofOversight(in, oversight);
        } else if (content instanceof ReviewContent review) {
            return ofReview(in, review);
        } else if (content instanceof Correction correction) {
            return ofCorrection(in, correction);
        }
        throw new IllegalArgumentException("the gateway's own: " + content.kind());
    }

    private static Rules ofOversight(Incoming in, OversightContent content) {
        if (content instanceof OversightContent.Evaluation evaluation) {
            return new EvaluationRules(in, evaluation);
        } else if (content instanceof OversightContent.Supervision supervision) {
            return new SupervisionRules(in, supervision);
        } else if (content instanceof OversightContent.SupervisionReply reply) {
            return new SupervisionReplyRules(in, reply);
        } else if (content instanceof OversightContent.Recommendation recommendation) {
            return new RecommendationRules(in, recommendation);
        } else if (content instanceof OversightContent.RecommendationFeedback feedback) {
            return new RecommendationFeedbackRules(in, feedback);
        } else if (content instanceof OversightContent.CaseBatch batch) {
            return new CaseBatchRules(in, batch);
        } else if (content instanceof OversightContent.CadreInformation information) {
            return new CadreInformationRules(in, information);
        }
        return new LeaderAssignmentRules(in, (OversightContent.LeaderAssignment) content);
    }

    private static Rules ofReview(Incoming in, ReviewContent content) {
        if (content instanceof ReviewContent.Request request) {
            return new ReviewRequestRules(in, request);
        }
        return content instanceof ReviewContent.Decision decision
                ? new ReviewDecisionRules(in, decision)
                : new ReviewOpinionRules(in, (ReviewContent.Opinion) content);
    }

    private static Rules ofCorrection(Incoming in, Correction correction) {
        if (!SenderChecks.isOrgan(in)) {
            RepeatRuling ruling = correction.repeat();
            return ruling == null
                    ? new PetitionCorrectionRules(in, correction)
                    : new RepeatRulingRules(in, correction, ruling);
        }
        return NoticeCorrectionRules.isMeant(in, correction)
                ? new NoticeCorrectionRules(in, correction)
                : new ResultCorrectionRules(in, correction);
    }

    private static Rules ofBureau(Incoming in, BureauContent content) {
        if (content instanceof Transfer transfer) {
            return ofTransfer(in, transfer);
        } else if (content instanceof BureauContent.PaperTransfer transfer) {
            return new OffNetworkRules(in, transfer);
        } else if (content instanceof BureauContent.PaperReply reply) {
            return new PaperReplyRules(in, reply);
        } else if (content instanceof Supplement supplement) {
            return new SupplementRules(in, supplement);
        } else if (content instanceof Recall recall) {
            return new RecallRules(in, recall);
        } else if (content instanceof PetitionerWithdrawal withdrawal) {
            return new WithdrawalRules(in, withdrawal);
        } else if (content instanceof ObjectionRuling ruling) {
            return PartyRulingRules.isMeant(in, ruling)
                    ? new PartyRulingRules(in, ruling)
                    : new ObjectionRulingRules(in, ruling);
        } else if (content instanceof UrgentReport report) {
            return new UrgentReportRules(in, report);
        } else if (content instanceof DisputeRuling ruling) {
            return new DisputeRulingRules(in, ruling);
        } else if (content instanceof ResultRuling ruling) {
            return new ResultRulingRules(in, ruling);
        } else if (content instanceof BureauContent.Guidance guidance) {
            return new GuidanceRules(in, guidance);
        } else if (content instanceof BureauContent.ReportUp report) {
            return new ReportUpRules(in, report);
        }
        return ofDecision(in, (BureauContent.Decision) content);
    }

    /** One kind answers two questions: a report from below, and an organ's request for another day. */
    private static Rules ofDecision(Incoming in, BureauContent.Decision decision) {
        return ReportDecisionRules.isMeant(in, decision)
                ? new ReportDecisionRules(in, decision)
                : new ExtensionAnswerRules(in, decision);
    }

    private static Rules ofTransfer(Incoming in, Transfer transfer) {
        if (transfer.role() != Role.LEAD) {
            return new PartyTransferRules(in, transfer);
        }
        return SenderChecks.isOrgan(in) ? new HandDownRules(in, transfer) : new TransferRules(in, transfer);
    }

    private static Rules ofOrgan(Incoming in, OrganContent content) {
        if (content instanceof Notice notice) {
            return new NoticeRules(in, notice);
        } else if (content instanceof Objection objection) {
            return SenderChecks.isParty(in)
                    ? new PartyObjectionRules(in, objection)
                    : new ObjectionRules(in, objection);
        } else if (content instanceof Acknowledgement acknowledgement) {
            return new AcknowledgementRules(in, acknowledgement);
        } else if (content instanceof SystemTransfer transfer) {
            return new SystemTransferRules(in, transfer);
        } else if (content instanceof DirectRegistration registration) {
            return new DirectRegistrationRules(in, registration);
        } else if (content instanceof HandlingInput input) {
            return new HandlingInputRules(in, input);
        } else if (content instanceof Progress progress) {
            return new ProgressRules(in, progress);
        } else if (content instanceof ExtensionNotice extension) {
            return new ExtensionRules(in, extension);
        } else if (content instanceof Opinion opinion) {
            return new OpinionRules(in, opinion);
        } else if (content instanceof Reply reply) {
            return new ReplyRules(in, reply);
        } else if (content instanceof ClosingReport report) {
            return new ClosingReportRules(in, report);
        } else if (content instanceof ServiceRecord service) {
            return new ServiceRecordRules(in, service);
        }
        return ofProcedure(in, content);
    }

    private static Rules ofProcedure(Incoming in, OrganContent content) {
        if (content instanceof ToOrdinary turn) {
            return new ToOrdinaryRules(in, turn);
        } else if (content instanceof ExtensionRequest request) {
            return new ExtensionRequestRules(in, request);
        } else if (content instanceof Hearing hearing) {
            return new HearingRules(in, hearing);
        }
        return new ExecutionRules(in, (Execution) content);
    }
}
