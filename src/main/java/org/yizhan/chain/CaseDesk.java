package org.yizhan.chain;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yizhan.cases.Fact;
import org.yizhan.cases.Letter;
import org.yizhan.casework.Casework;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.letters.LetterPress;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;

/** Writes this gateway's letters out for the courier, and tells a case what became of one. */
@Component
final class CaseDesk {
    private final LetterPress press;
    private final Casework casework;
    private final GatewaySettings gateway;

    CaseDesk(LetterPress press, Casework casework, GatewaySettings gateway) {
        this.press = press;
        this.casework = casework;
        this.gateway = gateway;
    }

    OrganisationCode own() {
        return gateway.gatewayCode();
    }

    byte[] print(ClaimedLetter claimed) {
        return press.print(claimed.letter(), claimed.caseId(), claimed.createdAt(), claimed.test(), claimed.source());
    }

    byte[] print(Letter letter, CaseId caseId, Instant writtenAt) {
        return press.print(letter, caseId, writtenAt, false, null);
    }

    /** Returns after the commit. */
    void tell(CaseId caseId, Fact fact) {
        casework.tell(caseId, fact).join();
    }
}
