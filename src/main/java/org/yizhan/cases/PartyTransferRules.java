package org.yizhan.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.routing.AccusedSide;

/**
 * Transfer that asks an organ to assist, or copies it (协办, 抄送): it takes part beside the lead, with an assignment, clocks
 * and a sight of its own. The petition in force stays what it is; this one's is what the organ is given.
 */
final class PartyTransferRules implements Rules {
    private final Incoming in;
    private final Transfer transfer;

    PartyTransferRules(Incoming in, Transfer transfer) {
        this.in = in;
        this.transfer = transfer;
    }

    @Override
    public void check() {
        PetitionChecks.check(in, transfer.petition());
        if (in.state().stage() == Stage.NEW || in.state().mandate().isEmpty()) {
            in.find(CaseRule.LEAD_FIRST, Field.ROLE);
            return;
        }
        checkAddressee();
        checkPetition(transfer.petition());
        if (transfer.mode() == TransferMode.ASSIGN || transfer.reportDue() != null) {
            in.find(CaseRule.PARTY_OWES_NO_REPORT, Field.REPORT_DUE);
        }
    }

    private void checkAddressee() {
        OrganisationCode addressee = transfer.addressee();
        CodeChecks.known(in, Field.ADDRESSEE, addressee);
        if (addressee == null) {
            in.find(CaseRule.PARTY_NOT_NAMED, Field.ADDRESSEE);
        } else if (takesPart(addressee)) {
            in.find(CaseRule.ALREADY_TAKES_PART, Field.ADDRESSEE, addressee);
        } else if (side().includes(addressee)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.ADDRESSEE, addressee);
        }
    }

    private boolean takesPart(OrganisationCode addressee) {
        boolean sameAsBefore = in.state()
                .partyLog()
                .find(addressee)
                .filter(party -> party.role() == transfer.role())
                .filter(party -> party.contactGranted() == transfer.contactGranted())
                .isPresent();
        boolean leads = in.state()
                .mandate()
                .map(Mandate::organ)
                .filter(addressee::equals)
                .isPresent();
        return sameAsBefore || leads || addressee.equals(in.state().bureau());
    }

    /** Art. 30 ¶3: whoever is accused is named, and settled, before the case is shown to more organs. */
    private void checkPetition(Petition petition) {
        if (!in.state().accused().containsAll(petition.accused())) {
            in.find(CaseRule.PARTY_NAMES_OTHERS, Field.PETITION);
        } else if (side().isUncertain()) {
            in.find(CaseRule.PARTY_WHILE_UNCERTAIN, Field.PETITION);
        }
        if (petition.flags().contains(Flag.CONFIDENTIAL)
                || in.state().petition().flags().contains(Flag.CONFIDENTIAL)) {
            in.find(CaseRule.CONFIDENTIAL_TO_LEAD, Field.ROLE);
        }
    }

    private AccusedSide side() {
        return in.accusedSide(transfer.petition());
    }

    @Override
    public Step step() {
        return Step.PARTY_ADDED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        OrganisationCode organ = in.world()
                .directory()
                .current(Objects.requireNonNull(transfer.addressee()), in.today())
                .get(0)
                .code();
        Role role = transfer.role();
        @Nullable Party before = in.state().partyLog().find(organ).orElse(null);
        boolean assistsAnew = before == null || !before.assists();
        if (before != null && before.assists() && role == Role.COPY) {
            draft.stopAll(organ);
        }
        draft.happened(
                new Transition.PartyAdded(organ, role, in.receiptId(), transfer.contactGranted(), next, in.at()));
        Party party = draft.state().partyLog().find(organ).orElseThrow();
        Parties.tell(draft, organ, assistsAnew ? Parties.duties(draft, party) : new Duty[0]);
    }
}
