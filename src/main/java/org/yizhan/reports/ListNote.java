package org.yizhan.reports;

import org.yizhan.messages.Violation.Words;

/** What a reader has to know of a list; printed with it. */
@SuppressWarnings("ImmutableEnumChecker") // records of texts, and functions without state
enum ListNote {
    OPEN(
            "未办结：尚需信访部门或单位办理的事项，以及已办结但意见支持诉求、尚待落实的事项。试验报文不列入。",
            "Open: somebody has to act on it; so are concluded cases whose opinion has still to be carried out. Tests are"
                    + " left out."),
    AS_OF(
            "本清单为截至所列时刻的状态，由账本事件推算；事后重做，结果相同（单位名称、分办依据从现行目录）。",
            "The list shows how things stood at the instant it names, worked out from the ledger's events: made again later"
                    + " it is the same, but for names of the directory in force."),
    DEADLINE(
            "下一期限：责任单位、信访部门正在计算的期限中最早的一项；协办单位为其自身的期限。期限至当日24时止。信访人自己的期限、三项建议的反馈不列。",
            "Next deadline: the earliest of those that run for organ and bureau; for who assists, of its own. A last day ends"
                    + " at 24:00. The petitioner's own time and answers to recommendations are not shown."),
    PROVISIONAL(
            "暂定：该年放假安排尚未公布，按普通周末计算，公布后重算。",
            "Provisional: that year's days off are not announced yet; computed with plain weekends, and anew once they are."),
    PROGRESS("最近进展：责任单位最近一次报送的报文。", "Last progress: the latest message of the organ charged."),
    BELOW(
            "上级信访部门未参与办理的下级事项，只列状态，不列标题、包案领导；检举控告、有被反映人的及保密事项，只列给参与办理者，任何情况下不列给被反映一方"
                    + "（《信访工作条例》第三十条）；包案领导属于或可能属于被反映一方的，不列领导。",
            "Of cases below that a bureau takes no part in, the standing alone is shown, without title and leader. What accuses"
                    + " somebody, and confidential cases, are shown to participants only, and never to the accused side (Art."
                    + " 30); a leader who is or may be on that side is left out."),
    COUNTS("汇总各数均为本清单所列事项之和。", "The counts are of the rows of these sheets, no others.");

    private final Words words;

    ListNote(String zh, String en) {
        this.words = new Words(zh, en);
    }

    Words words() {
        return words;
    }
}
