package org.yizhan.cases;

/** What becomes of a repeat petition (重复信访), by how its first case stands. */
public enum RepeatAdvice {
    /** That case is open: the same organ takes this one as a supplement, no new clocks (首接首办). */
    SUPPLEMENT,
    /** It is concluded, its opinion may still be reviewed or rechecked (Arts 35, 36). */
    REMEDY,
    /** A recheck has settled it: no longer accepted (不再受理, Art. 36). */
    FINAL,
    /** It ended otherwise: a case of its own, linked. */
    APART;

    static RepeatAdvice of(CaseState first) {
        if (first.stage().open()) {
            return SUPPLEMENT;
        }
        if (first.reviews().isFinal()) {
            return FINAL;
        }
        return first.stage() == Stage.CONCLUDED ? REMEDY : APART;
    }
}
