package org.yizhan.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.Mandate;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.messages.OrganisationCode;

/**
 * An organ's time with a case, from its assignment on.
 *
 * @param bureau who charged it
 * @param assignedAt when the assignment was written; for what an organ registered itself, when it did
 * @param deliveredAt when that entered the organ's inbox; null: not yet
 * @param again an organ had the case before: this one's time counts from its own delivery
 * @param notice what the organ told the petitioner, as corrected since; null: nothing yet
 * @param result the effective result; null: none, or it was sent back
 * @param reportedAt when the closing report came
 * @param duties the organ's own, in the order laid
 * @param leftOut why the unit's rates leave it out; null: they count it
 */
public record Charge(
        Mandate mandate,
        OrganisationCode bureau,
        Instant assignedAt,
        @Nullable Instant deliveredAt,
        boolean again,
        @Nullable NoticeGiven notice,
        @Nullable ResultGiven result,
        @Nullable Instant reportedAt,
        List<CaseDuty> duties,
        @Nullable LeftOut leftOut) {

    /** Why a charge is not the unit's to answer for. */
    public enum LeftOut {
        /** 同意退回: the bureau agreed to the organ's objection; counted to the bureau. */
        RETURNED,
        /** 撤回转送. */
        RECALLED,
        /** 信访人撤回. */
        WITHDRAWN,
        /** 已转出: the organ's own rules hold. */
        TRANSFERRED_OUT,
        /** Handed on in the organ's or bureau's own line: the one below answers for it. */
        HANDED_ON,
        /** The bureau, or a ruling on a dispute, gave the case to another. */
        REASSIGNED,
        /** 并入: a repeat that has become part of the case it repeats. */
        MERGED,
        /** The organ stands, or may stand, on the accused side. */
        EXCLUDED
    }

    public OrganisationCode organ() {
        return mandate.organ();
    }

    public boolean counts() {
        return leftOut == null;
    }

    /** The latest of the organ's duties with this id. */
    public Optional<CaseDuty> duty(String id) {
        return duties.stream().filter(duty -> duty.duty().id().equals(id)).reduce((earlier, later) -> later);
    }

    /** When the organ first said whether it takes the matter on, or gave its result without that. */
    public Optional<Instant> decidedAt() {
        return notice == null ? Optional.ofNullable(result).map(ResultGiven::at) : Optional.of(notice.at());
    }
}
