package org.yizhan.reports;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Violation.Words;
import org.yizhan.sheets.Sheet.Column;

/** The counts of the annual report, each with its definition; a case's own are in the sheet of cases. */
@SuppressWarnings("ImmutableEnumChecker") // records of texts, and functions without state
enum AnnualColumn {
    PETITIONS("件次", "Petitions", "收到日在本年的信访事项数", "petitions received in the year", one -> received(one, 1)),
    VISITS(
            "批次",
            "Visits",
            "其中来访的批次，一件为一批",
            "of them visits (来访), each of one party",
            one -> received(one, one.visit() ? 1 : 0)),
    PERSONS("人次", "Persons", "其中各件信访人数之和", "persons of these petitions", one -> received(one, one.persons())),
    TRANSFERRED(
            "转送",
            "Transferred",
            "本年转送（含直转）的次数，改派、下转另计",
            "times passed on (转送, 直转) in the year, each time anew",
            one -> passed(one, false)),
    ASSIGNED("交办", "Assigned", "本年交办的次数", "times assigned with a report due (交办)", one -> passed(one, true)),
    SUPERVISED("督办", "Supervised", "本年督办的次数", "supervisions (督办) issued in the year", one -> one.acts()
            .supervised()
            .size()),
    RETURNED("同意退回", "Returned", "本年经信访部门同意的异议数", "objections agreed to in the year", one -> one.acts()
            .returned()
            .size()),
    OVERDUE(
            "超期",
            "Overdue",
            "期限落在本年而超期（办结或未办结）的件数，按单位计；补录不计",
            "cases in which a limit that ended in the"
                    + " year was overstepped, counted for each organ; recorded late is not",
            one -> one.acts().overdue().size()),
    WORK(
            "改进工作建议",
            "Work improvement",
            "本年提出的改进工作建议，按所涉事项的责任单位计",
            "recommendations to improve work made in the year, counted for the organ of the case",
            one -> made(one, RecommendationType.IMPROVE_WORK, false)),
    WORK_ADOPTED(
            "改进工作·采纳",
            "Adopted",
            "其中至年末采纳、部分采纳的",
            "of them adopted, in whole or part, by the year's end",
            one -> made(one, RecommendationType.IMPROVE_WORK, true)),
    POLICY(
            "完善政策建议",
            "Policy",
            "本年提出的完善政策建议，同上",
            "recommendations to improve policy, likewise",
            one -> made(one, RecommendationType.IMPROVE_POLICY, false)),
    POLICY_ADOPTED(
            "完善政策·采纳",
            "Adopted",
            "其中至年末采纳、部分采纳的",
            "of them adopted, in whole or part",
            one -> made(one, RecommendationType.IMPROVE_POLICY, true)),
    ACCOUNTABILITY(
            "追究责任建议",
            "Accountability",
            "本年提出的追究责任建议，同上",
            "recommendations to call to account, likewise",
            one -> made(one, RecommendationType.ACCOUNTABILITY, false)),
    ACCOUNTABILITY_ADOPTED(
            "追究责任·采纳",
            "Adopted",
            "其中至年末采纳、部分采纳的",
            "of them adopted, in whole or part",
            one -> made(one, RecommendationType.ACCOUNTABILITY, true));

    /** 内容分类 and organs of what came (Art. 41 ¶1 (1)). */
    static final Set<AnnualColumn> INTAKE = EnumSet.of(PETITIONS, VISITS, PERSONS);

    /** Goes up whenever a figure may come out otherwise. */
    static final int VERSION = 1;

    private static final int WIDTH = 14;

    private final Words name;
    private final Words definition;
    private final ToLongFunction<AnnualCase> count;

    AnnualColumn(String zh, String en, String definition, String definitionEn, ToLongFunction<AnnualCase> count) {
        this.name = new Words(zh, en);
        this.definition = new Words(definition, definitionEn);
        this.count = count;
    }

    Words title() {
        return name;
    }

    Words definition() {
        return definition;
    }

    Column column() {
        return new Column(name.zh(), name.en(), WIDTH);
    }

    long of(AnnualCase one) {
        return count.applyAsLong(one);
    }

    private static long received(AnnualCase one, long count) {
        return one.received() ? count : 0;
    }

    private static long passed(AnnualCase one, boolean assigned) {
        return one.acts().passed().stream()
                .filter(passed -> (passed.mode() == TransferMode.ASSIGN) == assigned)
                .count();
    }

    private static long made(AnnualCase one, RecommendationType type, boolean adopted) {
        return one.acts().recommended().stream()
                .filter(recommended -> recommended.type() == type)
                .filter(recommended -> !adopted || recommended.adopted())
                .count();
    }
}
