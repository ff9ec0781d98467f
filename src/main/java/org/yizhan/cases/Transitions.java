package org.yizhan.cases;

import static org.yizhan.cases.Stage.ASSIGNED;
import static org.yizhan.cases.Stage.AWAITING_ATTACHMENTS;
import static org.yizhan.cases.Stage.AWAITING_CHECK;
import static org.yizhan.cases.Stage.AWAITING_REPORT;
import static org.yizhan.cases.Stage.CONCLUDED;
import static org.yizhan.cases.Stage.DELIVERED;
import static org.yizhan.cases.Stage.DISPUTED;
import static org.yizhan.cases.Stage.FINISHED;
import static org.yizhan.cases.Stage.GUIDED;
import static org.yizhan.cases.Stage.HANDLING;
import static org.yizhan.cases.Stage.MATTER;
import static org.yizhan.cases.Stage.MATTER_CLOSED;
import static org.yizhan.cases.Stage.NEW;
import static org.yizhan.cases.Stage.OBJECTED;
import static org.yizhan.cases.Stage.OFF_NETWORK;
import static org.yizhan.cases.Stage.RECALLED;
import static org.yizhan.cases.Stage.REPEATED;
import static org.yizhan.cases.Stage.TRANSFERRED_OUT;
import static org.yizhan.cases.Stage.TRIAGE;
import static org.yizhan.cases.Stage.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yizhan.messages.MessageKind;

/**
 * The one table of legal moves: stage by step to the next stage. What is not in it is refused.
 *
 * <p>Read a line as: from any of these stages, this step leads there; {@code stays} keeps the stage it is taken in.
 */
final class Transitions {
    private static final Map<Stage, Map<Step, Stage>> TABLE = new EnumMap<>(Stage.class);

    static {
        from(NEW, TRIAGE, RECALLED)
                .to(ASSIGNED, Step.TRANSFER_ASSIGNED)
                .to(AWAITING_ATTACHMENTS, Step.TRANSFER_HELD)
                .to(TRIAGE, Step.TRANSFER_TO_TRIAGE);
        from(NEW)
                .to(DELIVERED, Step.REGISTERED)
                .to(ASSIGNED, Step.REGISTERED_DOWN)
                .to(AWAITING_ATTACHMENTS, Step.REGISTERED_HELD)
                .to(TRIAGE, Step.REGISTERED_TO_TRIAGE);
        from(ASSIGNED, DELIVERED, HANDLING)
                .to(ASSIGNED, Step.HANDED_DOWN)
                .to(AWAITING_ATTACHMENTS, Step.HANDED_DOWN_HELD)
                .to(TRIAGE, Step.HANDED_DOWN_TO_TRIAGE)
                .to(ASSIGNED, Step.PASSED_DOWN)
                .to(AWAITING_ATTACHMENTS, Step.PASSED_DOWN_HELD);
        from(NEW).to(TRIAGE, Step.URGENT_OPENS);
        from(AWAITING_ATTACHMENTS, TRIAGE, ASSIGNED, DELIVERED, OBJECTED, DISPUTED, HANDLING)
                .stays(Step.URGENT_REPORTED)
                .stays(Step.ACKNOWLEDGED);
        from(AWAITING_CHECK, AWAITING_REPORT, CONCLUDED, TRANSFERRED_OUT, RECALLED, WITHDRAWN)
                .stays(Step.URGENT_REPORTED)
                .stays(Step.ACKNOWLEDGED);
        from(FINISHED).stays(Step.ACKNOWLEDGED);
        from(CONCLUDED).to(AWAITING_CHECK, Step.CAME_UP);
        from(AWAITING_ATTACHMENTS).to(ASSIGNED, Step.ATTACHMENTS_ASSIGN).to(TRIAGE, Step.ATTACHMENTS_TO_TRIAGE);
        from(ASSIGNED).to(DELIVERED, Step.LETTER_DELIVERED).to(TRANSFERRED_OUT, Step.LETTER_DELIVERED_OUT);

        from(AWAITING_ATTACHMENTS, ASSIGNED, DELIVERED, OBJECTED, DISPUTED, HANDLING, AWAITING_CHECK, AWAITING_REPORT)
                .to(TRIAGE, Step.ORGAN_ENDED);

        from(TRIAGE).to(ASSIGNED, Step.CORRECTED_ASSIGNED).to(AWAITING_ATTACHMENTS, Step.CORRECTED_HELD);
        from(AWAITING_ATTACHMENTS, ASSIGNED, DELIVERED, OBJECTED, HANDLING, AWAITING_CHECK, AWAITING_REPORT)
                .to(TRIAGE, Step.CORRECTED_TO_TRIAGE);
        from(CONCLUDED, TRANSFERRED_OUT).to(TRIAGE, Step.CORRECTED_TO_TRIAGE);
        from(AWAITING_ATTACHMENTS, TRIAGE, ASSIGNED, DELIVERED, OBJECTED, HANDLING)
                .stays(Step.CORRECTED);
        from(AWAITING_CHECK, AWAITING_REPORT, CONCLUDED, TRANSFERRED_OUT, RECALLED, WITHDRAWN)
                .stays(Step.CORRECTED);

        from(AWAITING_ATTACHMENTS, TRIAGE, ASSIGNED, DELIVERED, OBJECTED, HANDLING, AWAITING_CHECK, AWAITING_REPORT)
                .stays(Step.SUPPLEMENTED);
        from(CONCLUDED, TRANSFERRED_OUT, RECALLED, WITHDRAWN).stays(Step.SUPPLEMENT_FILED);
        from(CONCLUDED).to(HANDLING, Step.SUPPLEMENT_REOPENS);

        from(AWAITING_ATTACHMENTS, ASSIGNED, DELIVERED, OBJECTED, HANDLING, TRANSFERRED_OUT)
                .to(RECALLED, Step.RECALLED)
                .to(DELIVERED, Step.RECALLED_BACK);
        from(AWAITING_ATTACHMENTS, TRIAGE, ASSIGNED, DELIVERED, OBJECTED, HANDLING, AWAITING_CHECK, AWAITING_REPORT)
                .to(WITHDRAWN, Step.WITHDRAWN)
                .stays(Step.WITHDRAWAL_RECORDED);

        from(ASSIGNED, DELIVERED, TRANSFERRED_OUT).to(OBJECTED, Step.OBJECTED);
        from(DELIVERED, TRANSFERRED_OUT).stays(Step.OBJECTED_LATE);
        from(ASSIGNED, DELIVERED, TRANSFERRED_OUT).to(DISPUTED, Step.OBJECTION_DISPUTED);
        from(OBJECTED).to(DISPUTED, Step.RULED_DISPUTED);
        from(DISPUTED)
                .to(ASSIGNED, Step.DISPUTE_ASSIGNED)
                .to(AWAITING_ATTACHMENTS, Step.DISPUTE_HELD)
                .to(DELIVERED, Step.DISPUTE_STAYS)
                .to(TRANSFERRED_OUT, Step.DISPUTE_STAYS_OUT)
                .to(TRIAGE, Step.CORRECTED_TO_TRIAGE)
                .to(WITHDRAWN, Step.WITHDRAWN)
                .stays(Step.WITHDRAWAL_RECORDED)
                .stays(Step.CORRECTED)
                .stays(Step.SUPPLEMENTED)
                .stays(Step.PROGRESS);
        from(OBJECTED)
                .to(ASSIGNED, Step.RULED_REASSIGNED)
                .to(AWAITING_ATTACHMENTS, Step.RULED_HELD)
                .to(TRIAGE, Step.RULED_TO_TRIAGE)
                .to(DELIVERED, Step.RULED_BACK)
                .to(DELIVERED, Step.RULED_UPHELD)
                .to(TRANSFERRED_OUT, Step.RULED_UPHELD_OUT);

        from(ASSIGNED, DELIVERED, OBJECTED, HANDLING, AWAITING_CHECK, AWAITING_REPORT)
                .stays(Step.PARTY_ADDED)
                .stays(Step.PARTY_OBJECTED)
                .stays(Step.PARTY_RULED)
                .stays(Step.INPUT);
        from(CONCLUDED).stays(Step.INPUT);

        from(ASSIGNED, DELIVERED, OBJECTED)
                .to(HANDLING, Step.NOTICE_STARTS_HANDLING)
                .to(AWAITING_CHECK, Step.NOTICE_TO_CHECK)
                .to(CONCLUDED, Step.NOTICE_CONCLUDES);
        from(ASSIGNED, DELIVERED, OBJECTED, HANDLING, AWAITING_REPORT, TRANSFERRED_OUT)
                .stays(Step.PROGRESS);
        from(HANDLING)
                .stays(Step.EXTENDED)
                .to(AWAITING_CHECK, Step.OPINION_TO_CHECK)
                .to(CONCLUDED, Step.OPINION_CONCLUDES);
        from(ASSIGNED, DELIVERED, HANDLING)
                .to(AWAITING_CHECK, Step.REPLY_TO_CHECK)
                .to(CONCLUDED, Step.REPLY_CONCLUDES);
        from(ASSIGNED, OBJECTED, TRANSFERRED_OUT).to(TRANSFERRED_OUT, Step.NOTICE_OUT);
        from(ASSIGNED, TRANSFERRED_OUT).to(TRANSFERRED_OUT, Step.REPLY_OUT);
        from(TRANSFERRED_OUT).stays(Step.OPINION_OUT);

        from(AWAITING_CHECK)
                .to(CONCLUDED, Step.RESULT_PASSED)
                .to(AWAITING_REPORT, Step.RESULT_PASSED_REPORT_OWED)
                .to(CONCLUDED, Step.CHECK_LAPSED)
                .to(AWAITING_REPORT, Step.CHECK_LAPSED_REPORT_OWED)
                .to(HANDLING, Step.RESULT_RETURNED)
                .to(DELIVERED, Step.NOTICE_RETURNED)
                .stays(Step.REPORT_BEFORE_CHECK);
        from(AWAITING_REPORT).to(CONCLUDED, Step.REPORT_CONCLUDES);
        from(AWAITING_CHECK, AWAITING_REPORT, CONCLUDED).to(AWAITING_CHECK, Step.RESULT_CORRECTED_TO_CHECK);
        from(AWAITING_CHECK, CONCLUDED).stays(Step.REPORT_CORRECTED);
        from(CONCLUDED, TRANSFERRED_OUT).stays(Step.RESULT_CORRECTED);
        from(HANDLING, AWAITING_CHECK, AWAITING_REPORT, CONCLUDED, TRANSFERRED_OUT)
                .stays(Step.SERVED)
                .stays(Step.NOTICE_CORRECTED);

        from(ASSIGNED, DELIVERED, HANDLING).stays(Step.TURNED_ORDINARY);
        from(HANDLING, AWAITING_REPORT, CONCLUDED, FINISHED).stays(Step.HEARING_HELD);
        from(DELIVERED, HANDLING, AWAITING_CHECK, AWAITING_REPORT)
                .stays(Step.EXTENSION_ASKED)
                .stays(Step.EXTENSION_DECIDED);
        from(AWAITING_CHECK, AWAITING_REPORT, CONCLUDED, FINISHED).stays(Step.EXECUTED);
        from(FINISHED).stays(Step.CORRECTED).stays(Step.SUPPLEMENT_FILED).stays(Step.SERVED);
        from(FINISHED).to(TRIAGE, Step.CORRECTED_TO_TRIAGE);
        from(NEW).to(GUIDED, Step.GUIDED);
        from(GUIDED).stays(Step.CORRECTED).stays(Step.SUPPLEMENT_FILED);
        upwards();
        offNetwork();
        matters();
        review();
        oversight();
        repeat();
    }

    private Transitions() {}

    /** By paper, to an organ outside every directory; it may come back. */
    private static void offNetwork() {
        from(NEW, TRIAGE, RECALLED).to(OFF_NETWORK, Step.SENT_OFF_NETWORK);
        from(OFF_NETWORK)
                .to(ASSIGNED, Step.TRANSFER_ASSIGNED)
                .to(AWAITING_ATTACHMENTS, Step.TRANSFER_HELD)
                .to(TRIAGE, Step.TRANSFER_TO_TRIAGE)
                .stays(Step.PAPER_REPLIED)
                .stays(Step.SUPPLEMENT_FILED)
                .stays(Step.ACKNOWLEDGED)
                .stays(Step.URGENT_REPORTED);
    }

    /** Files of their own: lists of cases, and what is recommended about several or about none. */
    private static void matters() {
        from(NEW)
                .to(MATTER, Step.BATCH_OPENS)
                .to(MATTER, Step.RECOMMENDED_ALONE)
                .to(MATTER_CLOSED, Step.LEADER_ALONE);
        from(MATTER)
                .to(MATTER_CLOSED, Step.RECOMMENDATION_CLOSES)
                .to(MATTER_CLOSED, Step.BATCH_SOLVED)
                .stays(Step.BATCH_MOVED);
        from(MATTER_CLOSED).to(MATTER, Step.BATCH_REOPENED);
        from(MATTER, MATTER_CLOSED).stays(Step.LEADER_ASSIGNED);
    }

    /** 报请, 报送: who has the case keeps it until the superior has decided otherwise. */
    private static void upwards() {
        from(NEW).to(TRIAGE, Step.REPORT_OPENS);
        from(TRIAGE, ASSIGNED, DELIVERED, HANDLING)
                .stays(Step.REPORTED_UP)
                .stays(Step.REPORT_SENT_BACK)
                .to(ASSIGNED, Step.REPORT_ASSIGNED)
                .to(AWAITING_ATTACHMENTS, Step.REPORT_HELD);
        from(TRIAGE).stays(Step.REPORT_TAKEN_OVER);
        from(ASSIGNED, DELIVERED, HANDLING).to(TRIAGE, Step.REPORT_TO_TRIAGE).to(DELIVERED, Step.REPORT_BACK_ABOVE);
    }

    /** How the case is looked after; none of it moves the case. */
    private static void oversight() {
        Stage[] handled = {AWAITING_CHECK, AWAITING_REPORT, CONCLUDED, FINISHED};
        from(handled).stays(Step.EVALUATED).stays(Step.CONFIRMATION_CHANGED);
        Stage[] charged = {
            DELIVERED, OBJECTED, HANDLING, AWAITING_CHECK, AWAITING_REPORT, CONCLUDED, FINISHED, TRANSFERRED_OUT
        };
        from(charged)
                .stays(Step.SUPERVISED)
                .stays(Step.SUPERVISION_ANSWERED)
                .stays(Step.RECOMMENDED)
                .stays(Step.RECOMMENDATION_ANSWERED)
                .stays(Step.CADRE_INFORMED)
                .stays(Step.LEADER_ASSIGNED);
        from(TRIAGE, ASSIGNED).stays(Step.LEADER_ASSIGNED).stays(Step.CADRE_INFORMED);
    }

    /** What a person finds of a likely repeat: it becomes part of the first case, or is linked with it, or unlinked. */
    private static void repeat() {
        from(TRIAGE, ASSIGNED, DELIVERED, OBJECTED, HANDLING).to(REPEATED, Step.REPEAT_MERGED);
        from(AWAITING_ATTACHMENTS, TRIAGE, ASSIGNED, DELIVERED, OBJECTED, DISPUTED, HANDLING, AWAITING_CHECK)
                .stays(Step.REPEAT_LINKED)
                .stays(Step.REPEAT_UNLINKED);
        from(AWAITING_REPORT, CONCLUDED, FINISHED, TRANSFERRED_OUT, GUIDED, RECALLED, WITHDRAWN)
                .stays(Step.REPEAT_LINKED)
                .stays(Step.REPEAT_UNLINKED);
        from(REPEATED)
                .to(TRIAGE, Step.REPEAT_UNLINKED_TO_TRIAGE)
                .stays(Step.SUPPLEMENT_FILED)
                .stays(Step.URGENT_REPORTED)
                .stays(Step.ACKNOWLEDGED);
    }

    /** Arts 35, 36. */
    private static void review() {
        from(AWAITING_REPORT, CONCLUDED, FINISHED)
                .stays(Step.REVIEW_ASKED)
                .stays(Step.RECHECK_ASKED)
                .stays(Step.REVIEW_ANSWERED);
        from(FINISHED).to(CONCLUDED, Step.REVIEW_TAKEN_ON_LATE);
        from(AWAITING_REPORT, CONCLUDED).stays(Step.REVIEWED).to(HANDLING, Step.REVIEW_REVOKES, Step.RECHECK_REVOKES);
        from(CONCLUDED).to(FINISHED, Step.RECHECKED, Step.REMEDY_LAPSED);
        from(AWAITING_REPORT).stays(Step.RECHECKED_REPORT_OWED).to(FINISHED, Step.REPORT_FINISHES);
    }

    /** Where a step leads from a stage; empty if it is not legal there. */
    static Optional<Stage> next(Stage stage, Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(stage, Map.of()).get(step));
    }

    /** The kinds of messages that are legal in a stage, in the order of the contract. */
    static Set<MessageKind> legalKinds(Stage stage) {
        Set<MessageKind> kinds = new TreeSet<>();
        for (Step step : TABLE.getOrDefault(stage, Map.of()).keySet()) {
            MessageKind kind = step.kind();
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Row from(Stage... stages) {
        return new Row(stages);
    }

    private record Row(Stage... from) {
        Row to(Stage next, Step... steps) {
            for (Stage stage : from) {
                for (Step step : steps) {
                    put(stage, step, next);
                }
            }
            return this;
        }

        Row stays(Step step) {
            for (Stage stage : from) {
                put(stage, step, stage);
            }
            return this;
        }

        private static void put(Stage stage, Step step, Stage next) {
            Map<Step, Stage> row = TABLE.computeIfAbsent(stage, s -> new EnumMap<>(Step.class));
            if (row.put(step, next) != null) {
                throw new IllegalStateException("two moves for " + stage + " and " + step);
            }
        }
    }
}
