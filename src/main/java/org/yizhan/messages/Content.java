package org.yizhan.messages;

import org.jspecify.annotations.Nullable;

/** What a message says, by who may say it. */
public sealed interface Content
        permits BureauContent, OrganContent, ReviewContent, OversightContent, GatewayContent, Content.Correction {
    MessageKind kind();

    /**
     * Correction (更正): of a bureau (the petition anew) or of an organ (its result anew).
     *
     * @param corrects the sender's message that this one replaces
     * @param petition the petition as it should have been, from a bureau
     * @param result the result as it should have been, from an organ
     * @param repeat instead of both: a bureau's ruling on a likely repeat petition (重复信访)
     */
    record Correction(
            MessageId corrects,
            String reasons,
            @Nullable Petition petition,
            @Nullable OrganContent result,
            @Nullable RepeatRuling repeat)
            implements Content {
        @Override
        public MessageKind kind() {
            return MessageKind.CORRECTION;
        }
    }

    /** What a person found of a likely repeat: it is one, it has new facts (a case of its own, linked), or it is none. */
    enum RepeatFinding {
        CONFIRMED,
        NEW_FACTS,
        UNLINKED
    }

    /**
     * A ruling on a likely repeat.
     *
     * @param of the case of the first petition
     */
    record RepeatRuling(CaseId of, RepeatFinding finding) {}
}
