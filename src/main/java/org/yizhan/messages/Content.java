package org.yizhan.messages;

/** What a message says, by who may say it. */
public sealed interface Content
        permits BureauContent,
                OrganContent,
                ReviewContent,
                OversightContent,
                GatewayContent,
                Content.Correction,
                Content.Unsupported {
    MessageKind kind();

    /**
     * Correction (更正): of a bureau (the petition anew) or of an organ (its result anew).
     *
     * @param corrects the sender's message that this one replaces
     * @param petition the petition as it should have been, from a bureau
     * @param result the result as it should have been, from an organ
     */
    record Correction(
            MessageId corrects,
            String reasons,
            @org.jspecify.annotations.Nullable Petition petition,
            @org.jspecify.annotations.Nullable OrganContent result)
            implements Content {
        @Override
        public MessageKind kind() {
            return MessageKind.CORRECTION;
        }
    }

    /** A kind the contract knows and the gateway does not handle yet: it is refused as such, never accepted. */
    record Unsupported(MessageKind kind) implements Content {}
}
