package org.yizhan.wire.checking;

import org.yizhan.messages.Violation;
import org.yizhan.messages.Violation.Severity;

/** What a citizen supplied, or somebody remembered, may be wrong: the bureau has to register it all the same (Art. 22). */
enum GivenRule implements Violation.Rule {
    FIRST_PETITION(
            "X601",
            "“首次信访日期”（on）的值{0}不是 YYYY-MM-DD 格式的日期，或晚于收到日期，请核对",
            "“Date of the first petition” (on) has the value {0}, which is no date YYYY-MM-DD or is after the receipt; please check"),
    REGION(
            "X602",
            "“住址区划代码”（addressRegion）的值{0}不是 6 位或 12 位区划代码（GB/T 2260），请核对",
            "“Region of the address” (addressRegion) has the value {0}, which is no region code of 6 or 12 digits (GB/T 2260); please check");

    private final Violation.Wording wording;

    GivenRule(String code, String zh, String en) {
        this.wording = new Violation.Wording(code, Severity.WARN, zh, en);
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
