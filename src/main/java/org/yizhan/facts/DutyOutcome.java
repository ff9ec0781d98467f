package org.yizhan.facts;

import java.time.LocalDate;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.GatewayContent.StartedDeadline;

/** How a deadline came out. */
public enum DutyOutcome {
    /** 按期. */
    IN_TIME,
    /** 补录: done in time as the message states, but received after the last day. */
    RECORDED_LATE,
    /** 超期办结. */
    LATE,
    /** 超期未办结. */
    OVERDUE,
    /** 未到期, or its clock does not run yet. */
    NOT_DUE,
    /** It did not matter any more: nobody met or missed it. */
    STOPPED;

    /** The outcome as it stands at the end of {@code today}, in Asia/Shanghai: the last day itself is not over. */
    public static DutyOutcome of(CaseDuty duty, LocalDate today) {
        if (duty.ending() == Ending.STOPPED) {
            return STOPPED;
        }
        if (duty.ending() == Ending.MET) {
            return duty.timeliness()
                    .map(timeliness -> switch (timeliness) {
                        case IN_TIME -> IN_TIME;
                        case RECORDED_LATE -> RECORDED_LATE;
                        case LATE -> LATE;
                    })
                    .orElse(IN_TIME);
        }
        StartedDeadline clock = duty.clock();
        return clock != null && today.isAfter(clock.dueOn()) ? OVERDUE : NOT_DUE;
    }

    /** 按期 and 补录: the limit was kept. */
    public boolean kept() {
        return this == IN_TIME || this == RECORDED_LATE;
    }
}
