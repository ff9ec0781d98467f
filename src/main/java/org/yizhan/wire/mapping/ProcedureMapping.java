package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.date;
import static org.yizhan.wire.mapping.Values.optionalDate;
import static org.yizhan.wire.mapping.Values.twin;

import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExecutionStatus;
import org.yizhan.messages.OrganContent.ExtensionRequest;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.wire.generated.ExecutionXml;
import org.yizhan.wire.generated.ExtensionRequestXml;
import org.yizhan.wire.generated.HearingXml;
import org.yizhan.wire.generated.MessageXml;
import org.yizhan.wire.generated.ToOrdinaryXml;

/** What an organ says about how it proceeds. */
final class ProcedureMapping {
    private ProcedureMapping() {}

    /** Null: not of these kinds. */
    static @Nullable OrganContent content(MessageXml root) {
        if (root instanceof ToOrdinaryXml ordinary) {
            return new ToOrdinary(date(ordinary.getDecidedOn()), ordinary.getReasons());
        }
        if (root instanceof ExtensionRequestXml request) {
            return new ExtensionRequest(date(request.getRequestedDue()), request.getReasons());
        }
        if (root instanceof HearingXml hearing) {
            return new Hearing(twin(HearingEvent.class, hearing.getEvent()), date(hearing.getHeldOn()));
        }
        if (root instanceof ExecutionXml execution) {
            return new Execution(
                    twin(ExecutionStatus.class, execution.getStatus()), optionalDate(execution.getExecutedOn()));
        }
        return null;
    }
}
