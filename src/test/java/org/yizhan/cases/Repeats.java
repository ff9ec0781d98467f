package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;

import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.Content.RepeatRuling;
import org.yizhan.messages.MessageId;

/** A petition and the earlier case that it seems to repeat. */
final class Repeats {
    private Repeats() {}

    /** The earlier case, in the inbox of {@link Town#HOUSING}. */
    static Story first() {
        return another().says(BUREAU, Say.transferTo(HOUSING)).delivered();
    }

    /** Another case than the one that stories tell. */
    static Story another() {
        return Story.begins().numbered(7);
    }

    static Earlier like(Story first) {
        return new Earlier(first.history(), new Resemblance(SamePerson.DOCUMENT, 88));
    }

    /** As a message names it. */
    static Earlier named(Story first) {
        return new Earlier(first.history(), null);
    }

    static Correction ruling(Story story, Story first, RepeatFinding finding) {
        MessageId transfer =
                story.state().message(story.state().petitionSource()).messageId();
        return ruling(transfer, first.history().caseId(), finding);
    }

    static Correction ruling(MessageId transfer, CaseId first, RepeatFinding finding) {
        return new Correction(transfer, "与信访人核对", null, null, new RepeatRuling(first, finding));
    }

    /** The bureau rules so on {@code story}, whose first case is {@code first}. */
    static Story ruled(Story story, Story first, RepeatFinding finding) {
        return story.knowing(named(first)).says(BUREAU, ruling(story, first, finding));
    }

    /** A repeat of {@code first}, routed to its organ and delivered there. */
    static Story suspected(Story first) {
        return Story.begins()
                .knowing(like(first))
                .says(BUREAU, Say.transferTo(null))
                .delivered();
    }

    /** A repeat that is part of its first case by now. */
    static Story merged() {
        Story first = first();
        return ruled(suspected(first), first, RepeatFinding.CONFIRMED);
    }
}
