package org.yizhan.cases;

import java.util.EnumSet;
import java.util.Set;
import org.yizhan.cases.ReviewLog.Standing;

/** What a case waits for; the names say whose turn it is. */
public enum OpenQuestion {
    /** The bureau has to say where the case goes. */
    BUREAU_ASSIGNS("待信访部门分办"),
    /** Bytes that a message names have to come. */
    ATTACHMENTS("待附件"),
    /** The bureau has to rule on an objection. */
    BUREAU_RULES_ON_OBJECTION("待核实异议"),
    /** The common superior has to rule on a dispute. */
    SUPERIOR_RULES_ON_DISPUTE("待协调争议"),
    /** The superior has to decide on what was reported to it. */
    SUPERIOR_DECIDES("待上级批示"),
    /** The bureau has to check a result. */
    BUREAU_CHECKS_RESULT("待审核"),
    /** The organ has to report the closing of a 交办. */
    ORGAN_REPORTS("待办结报告"),
    /** The organ has to carry out what its opinion supports (办结·待落实). */
    ORGAN_CARRIES_OUT("待落实"),
    /** The assigning side has to say whether its day moves. */
    BUREAU_DECIDES_EXTENSION("待答复延期申请"),
    /** The reviewer has to say whether it takes a request for review or recheck on. */
    REVIEWER_DECIDES("待复查复核受理"),
    /** The reviewer has to give its opinion. */
    REVIEWER_REVIEWS("复查复核中"),
    /** The organ has to serve its result. */
    ORGAN_SERVES("待送达");

    private final String chinese;

    OpenQuestion(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    static Set<OpenQuestion> in(CaseState state) {
        Set<OpenQuestion> open = EnumSet.noneOf(OpenQuestion.class);
        switch (state.stage()) {
            case TRIAGE -> open.add(BUREAU_ASSIGNS);
            case DISPUTED -> open.add(SUPERIOR_RULES_ON_DISPUTE);
            case OBJECTED -> open.add(BUREAU_RULES_ON_OBJECTION);
            case AWAITING_CHECK -> open.add(BUREAU_CHECKS_RESULT);
            case AWAITING_REPORT -> open.add(ORGAN_REPORTS);
            default -> {}
        }
        if (state.attachments().any()) {
            open.add(ATTACHMENTS);
        }
        state.reviews()
                .open()
                .map(review -> review.standing() == Standing.ASKED ? REVIEWER_DECIDES : REVIEWER_REVIEWS)
                .ifPresent(open::add);
        if (state.procedure().extensionAsked() != null) {
            open.add(BUREAU_DECIDES_EXTENSION);
        }
        if (state.upward().open().isPresent()) {
            open.add(SUPERIOR_DECIDES);
        }
        boolean toCarryOut = state.duties().stream()
                .anyMatch(duty -> duty.owed() && duty.duty().id().equals(DutyKind.EXECUTION.id()));
        if (toCarryOut) {
            open.add(ORGAN_CARRIES_OUT);
        }
        HandlingLog.Result result = state.handling().result();
        if (result != null && !state.handling().isServed(result.messageId())) {
            open.add(ORGAN_SERVES);
        }
        return open;
    }
}
