package org.yizhan.wire.mapping;

import static org.yizhan.wire.mapping.Values.instant;
import static org.yizhan.wire.mapping.Values.mark;
import static org.yizhan.wire.mapping.Values.optionalCode;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Header;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.generated.HeaderXml;
import org.yizhan.wire.generated.HopsXml;
import org.yizhan.wire.generated.OriginXml;

/** The header of every message. */
final class HeaderMapping {
    private HeaderMapping() {}

    static Header header(HeaderXml header) {
        return new Header(
                MessageId.of(header.getId()),
                new OrganisationCode(header.getSender()),
                optionalCode(header.getRecipient()),
                instant(header.getSentAt()),
                header.getSchemaVersion(),
                header.getCaseId() == null ? null : new CaseId(header.getCaseId()),
                header.getCorrelation() == null ? null : MessageId.of(header.getCorrelation()),
                header.getSequence(),
                mark(header.isTest()),
                origin(header.getOrigin()),
                hops(header.getHops()));
    }

    private static Header.@Nullable Origin origin(@Nullable OriginXml origin) {
        if (origin == null) {
            return null;
        }
        return new Header.Origin(
                new OrganisationCode(origin.getGateway()),
                new OrganisationCode(origin.getSender()),
                MessageId.of(origin.getId()),
                origin.getDigest().toLowerCase(Locale.ROOT),
                instant(origin.getReceivedAt()));
    }

    private static List<OrganisationCode> hops(@Nullable HopsXml hops) {
        return hops == null
                ? List.of()
                : hops.getGateway().stream().map(OrganisationCode::new).toList();
    }
}
