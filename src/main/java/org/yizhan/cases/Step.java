package org.yizhan.cases;

import org.jspecify.annotations.Nullable;
import org.yizhan.cases.OversightEvent.BatchMoved;
import org.yizhan.cases.OversightEvent.BatchOpened;
import org.yizhan.cases.OversightEvent.CadreInformed;
import org.yizhan.cases.OversightEvent.EvaluationGiven;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.cases.OversightEvent.RecommendationAnswered;
import org.yizhan.cases.OversightEvent.RecommendationMade;
import org.yizhan.cases.OversightEvent.SupervisionAnswered;
import org.yizhan.cases.OversightEvent.SupervisionIssued;
import org.yizhan.cases.ProcedureEvent.ConfirmationChanged;
import org.yizhan.cases.ProcedureEvent.ExecutionReported;
import org.yizhan.cases.ProcedureEvent.ExtensionAnswered;
import org.yizhan.cases.ProcedureEvent.ExtensionRequested;
import org.yizhan.cases.ProcedureEvent.HearingHeld;
import org.yizhan.cases.ProcedureEvent.TurnedOrdinary;
import org.yizhan.cases.ProcedureEvent.VisitorGuided;
import org.yizhan.cases.RepeatEvent.RepeatConfirmed;
import org.yizhan.cases.RepeatEvent.RepeatUnlinked;
import org.yizhan.cases.ReviewEvent.RemedyLapsed;
import org.yizhan.cases.ReviewEvent.ReviewAnswered;
import org.yizhan.cases.ReviewEvent.ReviewAsked;
import org.yizhan.cases.ReviewEvent.ReviewConcluded;
import org.yizhan.cases.Transition.AssignmentDelivered;
import org.yizhan.cases.Transition.AssignmentHeld;
import org.yizhan.cases.Transition.CaseAssigned;
import org.yizhan.cases.Transition.CaseCameBack;
import org.yizhan.cases.Transition.CaseDisputed;
import org.yizhan.cases.Transition.CaseInTriage;
import org.yizhan.cases.Transition.CaseRecalled;
import org.yizhan.cases.Transition.CaseRegistered;
import org.yizhan.cases.Transition.DisputeSettled;
import org.yizhan.cases.Transition.DocumentServed;
import org.yizhan.cases.Transition.HandlingExtended;
import org.yizhan.cases.Transition.InputGiven;
import org.yizhan.cases.Transition.NoticeCorrected;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ObjectionRaised;
import org.yizhan.cases.Transition.ObjectionUpheld;
import org.yizhan.cases.Transition.PartyAdded;
import org.yizhan.cases.Transition.PartyObjected;
import org.yizhan.cases.Transition.PartyObjectionRuled;
import org.yizhan.cases.Transition.PetitionCorrected;
import org.yizhan.cases.Transition.ProgressReported;
import org.yizhan.cases.Transition.ReportCorrected;
import org.yizhan.cases.Transition.ReportGiven;
import org.yizhan.cases.Transition.ResultCameUp;
import org.yizhan.cases.Transition.ResultCorrected;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.cases.Transition.ResultPassed;
import org.yizhan.cases.Transition.ResultReturned;
import org.yizhan.cases.Transition.ResultUnchecked;
import org.yizhan.cases.Transition.SupplementTaken;
import org.yizhan.cases.Transition.UrgentMatterReported;
import org.yizhan.cases.Transition.UrgentNoticeAcknowledged;
import org.yizhan.cases.Transition.WithdrawalTaken;
import org.yizhan.cases.UpwardEvent.CaseTakenOver;
import org.yizhan.cases.UpwardEvent.PaperReplied;
import org.yizhan.cases.UpwardEvent.ReportSentBack;
import org.yizhan.cases.UpwardEvent.ReportedUp;
import org.yizhan.cases.UpwardEvent.SentOffNetwork;
import org.yizhan.messages.MessageKind;

/** A message kind with the way it turns out, or what becomes of a letter: the columns of the transition table. */
enum Step {
    TRANSFER_ASSIGNED(MessageKind.TRANSFER, CaseAssigned.class),
    TRANSFER_HELD(MessageKind.TRANSFER, AssignmentHeld.class),
    TRANSFER_TO_TRIAGE(MessageKind.TRANSFER, CaseInTriage.class),

    HANDED_DOWN(MessageKind.TRANSFER, CaseAssigned.class),
    HANDED_DOWN_HELD(MessageKind.TRANSFER, AssignmentHeld.class),
    HANDED_DOWN_TO_TRIAGE(MessageKind.TRANSFER, CaseInTriage.class),
    PASSED_DOWN(MessageKind.SYSTEM_TRANSFER, CaseAssigned.class),
    PASSED_DOWN_HELD(MessageKind.SYSTEM_TRANSFER, AssignmentHeld.class),
    REGISTERED(MessageKind.DIRECT_REGISTRATION, CaseRegistered.class),
    REGISTERED_DOWN(MessageKind.DIRECT_REGISTRATION, CaseAssigned.class),
    REGISTERED_HELD(MessageKind.DIRECT_REGISTRATION, AssignmentHeld.class),
    REGISTERED_TO_TRIAGE(MessageKind.DIRECT_REGISTRATION, CaseInTriage.class),

    URGENT_OPENS(MessageKind.URGENT_REPORT, CaseInTriage.class),
    URGENT_REPORTED(MessageKind.URGENT_REPORT, UrgentMatterReported.class),
    ACKNOWLEDGED(MessageKind.ACKNOWLEDGEMENT, UrgentNoticeAcknowledged.class),

    REPORT_OPENS(MessageKind.REPORT_UP, CaseInTriage.class),
    REPORTED_UP(MessageKind.REPORT_UP, ReportedUp.class),
    REPORT_TAKEN_OVER(MessageKind.DECISION, CaseTakenOver.class),
    REPORT_TO_TRIAGE(MessageKind.DECISION, CaseInTriage.class),
    REPORT_BACK_ABOVE(MessageKind.DECISION, CaseCameBack.class),
    REPORT_ASSIGNED(MessageKind.DECISION, CaseAssigned.class),
    REPORT_HELD(MessageKind.DECISION, AssignmentHeld.class),
    REPORT_SENT_BACK(MessageKind.DECISION, ReportSentBack.class),

    SENT_OFF_NETWORK(MessageKind.TRANSFER, SentOffNetwork.class),
    PAPER_REPLIED(MessageKind.SUPPLEMENT, PaperReplied.class),

    PARTY_ADDED(MessageKind.TRANSFER, PartyAdded.class),

    CORRECTED(MessageKind.CORRECTION, PetitionCorrected.class),
    CORRECTED_ASSIGNED(MessageKind.CORRECTION, CaseAssigned.class),
    CORRECTED_HELD(MessageKind.CORRECTION, AssignmentHeld.class),
    CORRECTED_TO_TRIAGE(MessageKind.CORRECTION, CaseInTriage.class),
    RESULT_CORRECTED(MessageKind.CORRECTION, ResultCorrected.class),
    RESULT_CORRECTED_TO_CHECK(MessageKind.CORRECTION, ResultCorrected.class),
    NOTICE_CORRECTED(MessageKind.CORRECTION, NoticeCorrected.class),
    REPORT_CORRECTED(MessageKind.CORRECTION, ReportCorrected.class),

    REPEAT_MERGED(MessageKind.CORRECTION, RepeatConfirmed.class),
    REPEAT_LINKED(MessageKind.CORRECTION, RepeatConfirmed.class),
    REPEAT_UNLINKED(MessageKind.CORRECTION, RepeatUnlinked.class),
    REPEAT_UNLINKED_TO_TRIAGE(MessageKind.CORRECTION, CaseInTriage.class),

    SUPPLEMENTED(MessageKind.SUPPLEMENT, SupplementTaken.class),
    SUPPLEMENT_FILED(MessageKind.SUPPLEMENT, SupplementTaken.class),
    SUPPLEMENT_REOPENS(MessageKind.SUPPLEMENT, SupplementTaken.class),

    RECALLED(MessageKind.RECALL, CaseRecalled.class),
    RECALLED_BACK(MessageKind.RECALL, CaseCameBack.class),
    WITHDRAWN(MessageKind.PETITIONER_WITHDRAWAL, WithdrawalTaken.class),
    WITHDRAWAL_RECORDED(MessageKind.PETITIONER_WITHDRAWAL, WithdrawalTaken.class),

    OBJECTED(MessageKind.OBJECTION, ObjectionRaised.class),
    OBJECTED_LATE(MessageKind.OBJECTION, ObjectionRaised.class),
    RULED_REASSIGNED(MessageKind.OBJECTION_RULING, CaseAssigned.class),
    RULED_HELD(MessageKind.OBJECTION_RULING, AssignmentHeld.class),
    RULED_TO_TRIAGE(MessageKind.OBJECTION_RULING, CaseInTriage.class),
    RULED_BACK(MessageKind.OBJECTION_RULING, CaseCameBack.class),
    RULED_UPHELD(MessageKind.OBJECTION_RULING, ObjectionUpheld.class),
    RULED_UPHELD_OUT(MessageKind.OBJECTION_RULING, ObjectionUpheld.class),

    OBJECTION_DISPUTED(MessageKind.OBJECTION, CaseDisputed.class),
    RULED_DISPUTED(MessageKind.OBJECTION_RULING, CaseDisputed.class),
    DISPUTE_ASSIGNED(MessageKind.DISPUTE_RULING, CaseAssigned.class),
    DISPUTE_HELD(MessageKind.DISPUTE_RULING, AssignmentHeld.class),
    DISPUTE_STAYS(MessageKind.DISPUTE_RULING, DisputeSettled.class),
    DISPUTE_STAYS_OUT(MessageKind.DISPUTE_RULING, DisputeSettled.class),

    PARTY_OBJECTED(MessageKind.OBJECTION, PartyObjected.class),
    PARTY_RULED(MessageKind.OBJECTION_RULING, PartyObjectionRuled.class),
    INPUT(MessageKind.HANDLING_INPUT, InputGiven.class),

    NOTICE_STARTS_HANDLING(MessageKind.NOTICE, NoticeGiven.class),
    NOTICE_TO_CHECK(MessageKind.NOTICE, NoticeGiven.class),
    NOTICE_CONCLUDES(MessageKind.NOTICE, NoticeGiven.class),
    NOTICE_OUT(MessageKind.NOTICE, NoticeGiven.class),

    PROGRESS(MessageKind.PROGRESS, ProgressReported.class),
    EXTENDED(MessageKind.EXTENSION_NOTICE, HandlingExtended.class),
    GUIDED(MessageKind.GUIDANCE, VisitorGuided.class),
    TURNED_ORDINARY(MessageKind.TO_ORDINARY, TurnedOrdinary.class),
    EXTENSION_ASKED(MessageKind.EXTENSION_REQUEST, ExtensionRequested.class),
    EXTENSION_DECIDED(MessageKind.DECISION, ExtensionAnswered.class),
    HEARING_HELD(MessageKind.HEARING, HearingHeld.class),
    EXECUTED(MessageKind.EXECUTION, ExecutionReported.class),

    OPINION_TO_CHECK(MessageKind.OPINION, ResultGiven.class),
    OPINION_CONCLUDES(MessageKind.OPINION, ResultGiven.class),
    OPINION_OUT(MessageKind.OPINION, ResultGiven.class),
    REPLY_TO_CHECK(MessageKind.REPLY, ResultGiven.class),
    REPLY_CONCLUDES(MessageKind.REPLY, ResultGiven.class),
    REPLY_OUT(MessageKind.REPLY, ResultGiven.class),

    RESULT_PASSED(MessageKind.RESULT_RULING, ResultPassed.class),
    RESULT_PASSED_REPORT_OWED(MessageKind.RESULT_RULING, ResultPassed.class),
    RESULT_RETURNED(MessageKind.RESULT_RULING, ResultReturned.class),
    NOTICE_RETURNED(MessageKind.RESULT_RULING, ResultReturned.class),

    REPORT_BEFORE_CHECK(MessageKind.CLOSING_REPORT, ReportGiven.class),
    REPORT_CONCLUDES(MessageKind.CLOSING_REPORT, ReportGiven.class),
    REPORT_FINISHES(MessageKind.CLOSING_REPORT, ReportGiven.class),
    SERVED(MessageKind.SERVICE_RECORD, DocumentServed.class),
    CONFIRMATION_CHANGED(MessageKind.PROGRESS, ConfirmationChanged.class),

    EVALUATED(MessageKind.EVALUATION, EvaluationGiven.class),
    SUPERVISED(MessageKind.SUPERVISION, SupervisionIssued.class),
    SUPERVISION_ANSWERED(MessageKind.SUPERVISION_REPLY, SupervisionAnswered.class),
    RECOMMENDED(MessageKind.RECOMMENDATION, RecommendationMade.class),
    RECOMMENDATION_ANSWERED(MessageKind.RECOMMENDATION_FEEDBACK, RecommendationAnswered.class),
    CADRE_INFORMED(MessageKind.CADRE_INFORMATION, CadreInformed.class),
    LEADER_ASSIGNED(MessageKind.LEADER_ASSIGNMENT, LeaderAssigned.class),

    BATCH_OPENS(MessageKind.CASE_BATCH, BatchOpened.class),
    RECOMMENDED_ALONE(MessageKind.RECOMMENDATION, RecommendationMade.class),
    RECOMMENDATION_CLOSES(MessageKind.RECOMMENDATION_FEEDBACK, RecommendationAnswered.class),
    LEADER_ALONE(MessageKind.LEADER_ASSIGNMENT, LeaderAssigned.class),
    BATCH_MOVED(null, BatchMoved.class),
    BATCH_SOLVED(null, BatchMoved.class),
    BATCH_REOPENED(null, BatchMoved.class),

    REVIEW_ASKED(MessageKind.REVIEW_REQUEST, ReviewAsked.class),
    RECHECK_ASKED(MessageKind.RECHECK_REQUEST, ReviewAsked.class),
    REVIEW_ANSWERED(MessageKind.REVIEW_DECISION, ReviewAnswered.class),
    REVIEW_TAKEN_ON_LATE(MessageKind.REVIEW_DECISION, ReviewAnswered.class),
    REVIEWED(MessageKind.REVIEW_OPINION, ReviewConcluded.class),
    REVIEW_REVOKES(MessageKind.REVIEW_OPINION, ReviewConcluded.class),
    RECHECKED(MessageKind.RECHECK_OPINION, ReviewConcluded.class),
    RECHECKED_REPORT_OWED(MessageKind.RECHECK_OPINION, ReviewConcluded.class),
    RECHECK_REVOKES(MessageKind.RECHECK_OPINION, ReviewConcluded.class),
    REMEDY_LAPSED(null, RemedyLapsed.class),

    CAME_UP(null, ResultCameUp.class),
    CHECK_LAPSED(null, ResultUnchecked.class),
    CHECK_LAPSED_REPORT_OWED(null, ResultUnchecked.class),

    LETTER_DELIVERED(null, AssignmentDelivered.class),
    LETTER_DELIVERED_OUT(null, AssignmentDelivered.class),
    ATTACHMENTS_ASSIGN(null, CaseAssigned.class),
    ATTACHMENTS_TO_TRIAGE(null, CaseInTriage.class),
    ORGAN_ENDED(null, CaseInTriage.class);

    private final @Nullable MessageKind kind;
    private final Class<? extends Transition> event;

    Step(@Nullable MessageKind kind, Class<? extends Transition> event) {
        this.kind = kind;
        this.event = event;
    }

    /** The kind whose message takes this step; null if no message does. */
    @Nullable
    MessageKind kind() {
        return kind;
    }

    /** The event by which the step is recorded. */
    Class<? extends Transition> event() {
        return event;
    }
}
