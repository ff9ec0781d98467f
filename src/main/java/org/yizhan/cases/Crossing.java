package org.yizhan.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.directory.Directory;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.Assignment;
import org.yizhan.messages.GatewayContent.DeliveryReceipt;
import org.yizhan.messages.GatewayContent.Forwarded;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * What of a letter goes to a neighbouring gateway. Each gateway keeps the case, its clocks and its letters to its own
 * organisations; between them go only what people say, each message once, and when an assignment was delivered.
 */
record Crossing(CaseState state, Directory directory, List<Letter> written, OrganisationCode gateway) {

    /** Empty: the neighbour has it, or says it itself. */
    Optional<GatewayContent> content(OrganisationCode recipient, GatewayContent content, @Nullable MessageId source) {
        if (source != null) {
            return message(recipient, content, source);
        }
        return content instanceof DeliveryReceipt receipt && isNews(receipt) ? Optional.of(receipt) : Optional.empty();
    }

    /** A case that is assigned once more goes out once more: the neighbour knows what it has. */
    private Optional<GatewayContent> message(OrganisationCode recipient, GatewayContent content, MessageId source) {
        boolean assigns = content instanceof Assignment;
        boolean has = state.cameThrough(source, gateway)
                || (!assigns && state.letters().sentOn(source, gateway));
        if (has) {
            return Optional.empty();
        }
        MessageTaken taken = state.message(source);
        return Optional.of(new Forwarded(
                taken.kind(),
                taken.digest(),
                taken.at(),
                assigns ? recipient : placed(source).orElse(null)));
    }

    /** Where the case went with the message, if it assigned it; who follows above has to place it the same way. */
    private Optional<OrganisationCode> placed(MessageId source) {
        return state.mandate()
                .filter(mandate -> mandate.source().equals(source))
                .map(Mandate::organ);
    }

    private boolean isNews(DeliveryReceipt receipt) {
        boolean theirs = directory
                .gatewayTo(receipt.deliveredTo())
                .filter(gateway::equals)
                .isPresent();
        boolean said = written.stream()
                .anyMatch(letter ->
                        letter.recipient().equals(gateway) && letter.content().equals(receipt));
        return !theirs && !said;
    }
}
