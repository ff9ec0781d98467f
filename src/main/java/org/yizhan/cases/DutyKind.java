package org.yizhan.cases;

import java.time.LocalDate;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.LimitUnit;

/** The duties of the field, each with the article it rests on; limits that no law sets come from {@link Practice}. */
enum DutyKind {
    /** The bureau passes the petition on. */
    TRANSFER("transfer", 15, LimitUnit.DAY, "《信访工作条例》第二十二条"),
    /** The organ objects, if the matter is not its own. */
    OBJECTION("objection", 5, LimitUnit.WORKING_DAY, "《信访工作条例》第二十三条"),
    /** The organ tells the petitioner in writing. */
    NOTICE("notice", 15, LimitUnit.DAY, "《信访工作条例》第二十三条"),
    /** The organ gives its result. */
    HANDLING("handling", 60, LimitUnit.DAY, "《信访工作条例》第三十四条"),
    /** The organ reports the closing of a 交办, on the day the bureau set. */
    REPORT("report", 0, LimitUnit.DAY, "《信访工作条例》第二十二条"),
    /** The organ answers by the simple procedure. */
    SIMPLE_REPLY("simple-reply", 0, LimitUnit.WORKING_DAY, "《信访事项简易办理办法》"),
    /** The bureau rules on an objection. */
    RULING("ruling", 0, LimitUnit.WORKING_DAY, "《信访工作条例》第二十三条（期限依设置）"),
    /** The bureau sends the case out again after it agreed to an objection. */
    REASSIGNMENT("re-assignment", 0, LimitUnit.WORKING_DAY, "《信访工作条例》第二十三条（期限依设置）"),
    /** Whoever transferred checks the result. */
    CHECK("check", 0, LimitUnit.WORKING_DAY, "审核办理结果（期限依设置）"),
    /** The organ carries out what its opinion supports. */
    EXECUTION("execution", 0, LimitUnit.DAY, "《信访工作条例》第三十二条（期限依设置）");

    private final String id;
    private final int limit;
    private final LimitUnit unit;
    private final String article;

    DutyKind(String id, int limit, LimitUnit unit, String article) {
        this.id = id;
        this.limit = limit;
        this.unit = unit;
        this.article = article;
    }

    String id() {
        return id;
    }

    /** The duty with the limit that the law sets. */
    Duty byLaw() {
        return limited(limit);
    }

    Duty limited(int units) {
        return new Duty(id, units, unit, article, null);
    }

    /** The duty with a date set for this case. */
    Duty dueOn(LocalDate day) {
        return new Duty(id, 0, unit, article, day);
    }
}
