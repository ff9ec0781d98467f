package org.yizhan.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.HandlingLog.Result;
import org.yizhan.cases.Transition.DocumentServed;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.ServiceRecord;

/** ServiceRecord (送达回证): when the petitioner was served which document; the petitioner's own clocks start there. */
final class ServiceRecordRules implements Rules {
    private static final Set<MessageKind> SERVED = EnumSet.of(
            MessageKind.NOTICE,
            MessageKind.OPINION,
            MessageKind.REPLY,
            MessageKind.EXTENSION_NOTICE,
            MessageKind.CORRECTION,
            MessageKind.REVIEW_OPINION,
            MessageKind.RECHECK_OPINION);

    private final Incoming in;
    private final ServiceRecord service;

    ServiceRecordRules(Incoming in, ServiceRecord service) {
        this.in = in;
        this.service = service;
    }

    @Override
    public void check() {
        DateChecks.afterDelivery(in, Field.SERVED_ON, service.servedOn());
        Optional<MessageTaken> document =
                in.state().messageOf(in.sender(), service.document()).filter(taken -> SERVED.contains(taken.kind()));
        if (document.isEmpty()) {
            in.find(CaseRule.SERVED_UNKNOWN_DOCUMENT, Field.DOCUMENT, service.document());
        }
        Result result = in.state().handling().result();
        if (result != null && result.messageId().equals(service.document())) {
            DateChecks.inOrder(in, Field.RESULT, result.datedOn(), Field.SERVED_ON, service.servedOn());
        }
    }

    @Override
    public Step step() {
        return Step.SERVED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new DocumentServed(service.document(), service.servedOn(), next, in.at()));
        PetitionerClocks.served(draft, in, service);
        Answering.tellBureau(draft, in);
    }
}
