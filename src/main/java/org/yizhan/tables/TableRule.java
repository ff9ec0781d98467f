package org.yizhan.tables;

import org.yizhan.messages.Violation;

/** What can be wrong with the form of an imported table. */
enum TableRule implements Violation.Rule {
    NO_HEADER("R101", "表中没有表头，应有列：{0}", "the table has no header; expected the columns {0}"),
    MISSING_COLUMN("R102", "表头缺少列“{0}”", "the header lacks the column \"{0}\""),
    UNKNOWN_COLUMN("R103", "表头中的列“{0}”无法识别", "the header's column \"{0}\" is unknown"),
    WRONG_CELL_COUNT("R104", "应有 {0} 个单元格，实有 {1} 个", "expected {0} cells, found {1}"),
    OPEN_QUOTE("R105", "引号没有成对", "a quote is not closed");

    private final Violation.Wording wording;

    TableRule(String code, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
