package org.yizhan.inquiry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yizhan.cases.History;
import org.yizhan.cases.Participants;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.ledger.Ledger;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** Who may see what: participants see a case, an organ that gave it back only what it sent itself. */
@Component
final class Sights {
    private final Ledger ledger;

    Sights(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A case as far as an organisation may see it. */
    record SeenCase(History history, Sight sight) {}

    /** The case, if there is one and the organisation sees anything of it. */
    Optional<SeenCase> caseSeen(OrganisationCode organisation, CaseId id) {
        return Optional.ofNullable(ledger.histories(List.of(id)).get(id))
                .map(history -> new SeenCase(history, Participants.of(history).sightOf(organisation)))
                .filter(seen -> seen.sight() != Sight.NOTHING);
    }
}
