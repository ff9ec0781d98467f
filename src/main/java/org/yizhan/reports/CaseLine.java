package org.yizhan.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation.Words;

/**
 * What a list tells of one case: no more, so that there is room for a hundred thousand.
 *
 * @param stage in words; of a concluded case whose opinion has to be carried out, that
 * @param deadlines what organ, bureau and those who assist owe and when, the earliest first
 * @param lastSaid what the organ said last
 * @param period what became of the case in the time that the list tells of
 */
record CaseLine(
        CaseId caseId,
        @Nullable String number,
        String title,
        Named bureau,
        Named organ,
        Optional<Leader> leader,
        Words stage,
        LocalDate openedOn,
        List<DeadlineLine> deadlines,
        @Nullable Said lastSaid,
        Marks marks,
        Period period) {

    /** An organisation with its name of today. */
    record Named(OrganisationCode code, String name) {}

    /**
     * The leader in charge (包案领导).
     *
     * @param accusedSide as came out later, the leader stands on the accused side: is told of in no list
     */
    record Leader(String name, @Nullable String title, @Nullable String contact, String unit, boolean accusedSide) {}

    /** A running clock. */
    record DeadlineLine(OrganisationCode owner, Words duty, LocalDate dueOn, String basis, boolean provisional) {}

    record Said(Words what, LocalDate on) {}

    /**
     * @param supervisions how often the organ was supervised (督办) in this case
     * @param bounces 推诿次数
     * @param batch the batch it was assigned with (积案), or that it is one
     */
    record Marks(int supervisions, int bounces, @Nullable String batch, boolean urgent) {}

    /**
     * @param isOpen someone has to act on it
     * @param isNew it was opened in the time the list tells of
     * @param closedOn when it was concluded in that time; null: not, or not then
     */
    record Period(boolean isOpen, boolean isNew, @Nullable LocalDate closedOn) {}

    /** The leader, unless on the accused side. */
    Optional<Leader> leaderTold() {
        return leader.filter(found -> !found.accusedSide());
    }
}
