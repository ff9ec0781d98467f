package org.yizhan.cases;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.Violation.Words;

/** The duties of the field, each with the article it rests on; limits that no law sets come from {@link Practice}. */
public enum DutyKind {
    /** The bureau passes the petition on. */
    TRANSFER("transfer", 15, LimitUnit.DAY, "《信访工作条例》第二十二条", "转送", "transfer"),
    /** The organ objects, if the matter is not its own. */
    OBJECTION("objection", 5, LimitUnit.WORKING_DAY, "《信访工作条例》第二十三条", "异议", "objection"),
    /** The organ tells the petitioner in writing. */
    NOTICE("notice", 15, LimitUnit.DAY, "《信访工作条例》第二十三条", "书面告知", "written notice"),
    /** The organ gives its result. */
    HANDLING("handling", 60, LimitUnit.DAY, "《信访工作条例》第三十四条", "办理", "handling"),
    /** The organ reports the closing of a 交办, on the day the bureau set. */
    REPORT("report", 0, LimitUnit.DAY, "《信访工作条例》第二十二条", "办结报告", "closing report"),
    /** The bureau passes on what it proposes for the simple procedure. */
    SIMPLE_TRANSFER("simple-transfer", 0, LimitUnit.WORKING_DAY, "《信访事项简易办理办法》", "简易办理转送", "simple transfer"),
    /** The organ tells the petitioner, where the simple procedure is proposed or taken. */
    SIMPLE_NOTICE("simple-notice", 0, LimitUnit.WORKING_DAY, "《信访事项简易办理办法》", "简易办理告知", "simple notice"),
    /** The organ answers by the simple procedure. */
    SIMPLE_REPLY("simple-reply", 0, LimitUnit.WORKING_DAY, "《信访事项简易办理办法》", "简易办理答复", "reply by the simple procedure"),
    /** The bureau rules on an objection. */
    RULING("ruling", 0, LimitUnit.WORKING_DAY, "《信访工作条例》第二十三条（期限依设置）", "异议核实", "ruling on the objection"),
    /** An assisting organ contributes (协办意见). */
    INPUT("input", 0, LimitUnit.DAY, "《信访工作条例》第二十二条（期限依设置）", "协办意见", "assisting organ's input"),
    /** The bureau rules on the objection of an organ asked to assist. */
    ASSIST_RULING(
            "assist-ruling",
            0,
            LimitUnit.WORKING_DAY,
            "《信访工作条例》第二十三条（期限依设置）",
            "协办异议核实",
            "ruling on an assisting organ's objection"),
    /** The bureau sends the case out again after it agreed to an objection. */
    REASSIGNMENT("re-assignment", 0, LimitUnit.WORKING_DAY, "《信访工作条例》第二十三条（期限依设置）", "改派", "re-assignment"),
    /** Whoever transferred checks the result. */
    CHECK("check", 0, LimitUnit.WORKING_DAY, "审核办理结果（期限依设置）", "审核", "check of the result"),
    /** The organ carries out what its opinion supports. */
    EXECUTION("execution", 0, LimitUnit.DAY, "《信访工作条例》第三十二条（期限依设置）", "落实", "carrying out"),
    /** The organ puts on record that its result was served. */
    SERVICE_RECORD("service-record", 0, LimitUnit.DAY, "《信访工作条例》第三十五条（期限依设置）", "送达回证", "service record"),
    /** The petitioner may ask for a review of the owner's opinion. */
    REVIEW_REQUEST("review-request", 30, LimitUnit.DAY, "《信访工作条例》第三十五条", "复查申请", "request for review"),
    /** The petitioner may ask for a recheck of the owner's review. */
    RECHECK_REQUEST("recheck-request", 30, LimitUnit.DAY, "《信访工作条例》第三十六条", "复核申请", "request for recheck"),
    /** The reviewer says whether it takes the request on. */
    REVIEW_DECISION(
            "review-decision",
            0,
            LimitUnit.WORKING_DAY,
            "《信访工作条例》第三十五条、第三十六条（期限依设置）",
            "复查复核受理",
            "decision on the request"),
    /** The reviewer gives its opinion. */
    REVIEW("review", 30, LimitUnit.DAY, "《信访工作条例》第三十五条", "复查", "review"),
    /** The same a second time; days of a hearing are left out. */
    RECHECK("recheck", 30, LimitUnit.DAY, "《信访工作条例》第三十六条", "复核", "recheck"),
    /** The petitioner may evaluate the owner. */
    EVALUATION("evaluation", 0, LimitUnit.DAY, "群众满意度评价（期限依设置）", "评价", "evaluation"),
    /** A superior decides on what was reported upwards. */
    DECISION("decision", 0, LimitUnit.WORKING_DAY, "《信访工作条例》第二十二条（期限依设置）", "批示", "decision from above"),
    /** Who is responsible for a long-open case on a list settles it by the list's date (积案化解). */
    RESOLUTION("resolution", 0, LimitUnit.DAY, "积案交办清单（期限依清单）", "积案化解", "settling of the long-open case"),
    /** The organ answers a 督办, by its own date. */
    SUPERVISION("supervision", 0, LimitUnit.DAY, "《信访工作条例》第四十条", "督办答复", "answer to the supervision"),
    /** Who was addressed answers a recommendation. */
    RECOMMENDATION("recommendation", 0, LimitUnit.DAY, "《信访工作条例》第四十条（期限依设置）", "建议反馈", "answer to the recommendation");

    private final String id;
    private final int limit;
    private final LimitUnit unit;
    private final String article;
    private final String zh;
    private final String en;

    DutyKind(String id, int limit, LimitUnit unit, String article, String zh, String en) {
        this.id = id;
        this.limit = limit;
        this.unit = unit;
        this.article = article;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The kind of a duty on record.
     *
     * @throws IllegalArgumentException if there is no kind of that id
     */
    public static DutyKind of(Duty duty) {
        for (DutyKind kind : values()) {
            if (kind.id.equals(duty.id())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no duty has the id " + duty.id());
    }

    /** The ids of all duties. */
    public static Set<String> ids() {
        return Stream.of(values()).map(DutyKind::id).collect(Collectors.toUnmodifiableSet());
    }

    String id() {
        return id;
    }

    /** What people call it. */
    public Words words() {
        return new Words(zh, en);
    }

    /** True if the clock is told when its end comes; that one may object no longer is nothing to be told. */
    boolean isWatched() {
        return this != OBJECTION;
    }

    /** True if receipts tell how it stands; what only the petitioner may do, or one reminder is enough for, they do not. */
    public boolean isSpokenOf() {
        return isWatched() && !isPetitioners() && !isRemindedOnce();
    }

    /** True if who is told of it stands below its owner, and supervises nobody there. */
    boolean isSuperiors() {
        return this == DECISION;
    }

    /** True if its end is brought to the owner's mind once, and nothing else comes of it. */
    boolean isRemindedOnce() {
        return this == SERVICE_RECORD;
    }

    /** True if it is the petitioner's own time, whoever's document it runs against: nobody is reminded of it. */
    boolean isPetitioners() {
        return this == REVIEW_REQUEST || this == RECHECK_REQUEST || this == EVALUATION;
    }

    /** True if it is owed by who reviews an opinion. */
    boolean isReviewers() {
        return this == REVIEW_DECISION || this == REVIEW || this == RECHECK;
    }

    /** The duty with the limit that the law sets. */
    Duty byLaw() {
        return limited(limit);
    }

    Duty limited(int units) {
        return new Duty(id, units, unit, article, null, null);
    }

    /** The duty with a date set for this case. */
    Duty dueOn(LocalDate day) {
        return new Duty(id, 0, unit, article, day, null);
    }
}
