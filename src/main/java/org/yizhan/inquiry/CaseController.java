package org.yizhan.inquiry;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.inquiry.Sights.SeenCase;
import org.yizhan.ledger.Lookup;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;

/** The cases an organisation takes part in. */
@RestController
final class CaseController {
    private final Sights sights;
    private final Lookup lookup;

    CaseController(Sights sights, Lookup lookup) {
        this.sights = sights;
        this.lookup = lookup;
    }

    /** The cases that bear a number: the gateway's, the national or the local one, or the query code. */
    record Found(List<CaseView> cases) {}

    @GetMapping("/v1/cases/{caseId}")
    CaseView view(Principal principal, @PathVariable String caseId) {
        OrganisationCode reader = new OrganisationCode(principal.getName());
        return Optional.of(caseId)
                .filter(CaseId::isCaseId)
                .flatMap(id -> sights.caseSeen(reader, new CaseId(id)))
                .map(seen -> view(seen, reader))
                .orElseThrow(() -> InquiryRule.NO_SUCH_CASE.notFound(caseId));
    }

    @GetMapping("/v1/cases")
    Found find(Principal principal, @RequestParam String number) {
        OrganisationCode reader = new OrganisationCode(principal.getName());
        return new Found(lookup.find(number).cases().stream()
                .flatMap(line -> sights.caseSeen(reader, line.id()).stream())
                // Who gave a case back does not find it by numbers that its own messages do not bear.
                .filter(seen -> seen.sight() != Sight.OWN)
                .map(seen -> view(seen, reader))
                .toList());
    }

    private static CaseView view(SeenCase seen, OrganisationCode reader) {
        return seen.sight() == Sight.OWN
                ? CaseView.own(seen.history(), reader)
                : CaseView.whole(seen.history(), reader);
    }
}
