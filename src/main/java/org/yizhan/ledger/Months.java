package org.yizhan.ledger;

import java.util.Set;

/** Whole months of cases, taken out of the ledger once nobody needs them any more. PostgreSQL only. */
public interface Months {

    /** Why a month stays. */
    enum Obstacle {
        NO_PARTITION("该月没有独立的分区", "it has no partition of its own"),
        NOT_OVER("该月尚未结束", "it is not over"),
        OPEN_CASES("有未办结或仍有期限的事项", "cases of it are open, or a date of theirs is still to come"),
        LETTERS_UNDERWAY("有未送达或未取走的函件", "letters of it were not delivered or not collected"),
        NOT_SEALED("有尚未封存的记录", "records of it are not sealed yet");

        private final String zh;
        private final String en;

        Obstacle(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * Takes a month out of the ledger, whole or not at all: its rows of {@code letters}, {@code messages}, {@code
     * decisions} and {@code cases} stand afterwards in tables of their own, {@code letters_202611} and so on, for the
     * operator to dump and drop. What stays: which message ids are taken, with their first receipts, and the seals.
     *
     * @param month as {@code yyyyMM}
     * @return why it stays; empty if it was taken out
     */
    Set<Obstacle> archive(int month);
}
