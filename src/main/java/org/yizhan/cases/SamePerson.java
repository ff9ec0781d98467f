package org.yizhan.cases;

import org.yizhan.messages.Violation.Words;

/** By what two petitions are taken to be of the same person (同人); each says what was identical, never its value. */
public enum SamePerson {
    DOCUMENT("证件号码相同", "the same document number"),
    TELEPHONE("姓名和电话相同", "the same name and telephone"),
    ADDRESS("姓名和住址相同", "the same name and address"),
    /** Of anonymous accusations only. */
    ACCUSED("同为匿名反映，被反映人或单位相同", "both anonymous, with the same accused");

    private final String zh;
    private final String en;

    SamePerson(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Words words() {
        return new Words(zh, en);
    }
}
