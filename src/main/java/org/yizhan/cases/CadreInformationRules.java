package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yizhan.cases.OversightEvent.CadreInformed;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.CadreInformation;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.routing.AccusedSide;

/**
 * CadreInformation (通报), Art. 30 ¶2: the personnel department is told of a cadre. Neither a department on the accused side
 * nor one on the cadre's own hears of it, and nobody else in the case does.
 */
final class CadreInformationRules implements Rules {
    private final Incoming in;
    private final CadreInformation information;

    CadreInformationRules(Incoming in, CadreInformation information) {
        this.in = in;
        this.information = information;
    }

    @Override
    public void check() {
        OrganisationCode department = information.department();
        CodeChecks.known(in, Field.DEPARTMENT, department);
        CodeChecks.wellFormed(in, 1, Field.ACCUSED_CODE, information.cadre().code());
        List<Accused> all = new ArrayList<>(in.state().accused());
        all.add(information.cadre());
        Optional<Organisation> found = in.world().directory().find(department);
        if (AccusedSide.of(in.world().directory(), all).includes(department)) {
            in.find(CaseRule.ADDRESSEE_IS_ACCUSED, Field.DEPARTMENT, department);
        } else if (found.isPresent() && found.get().kind() != Kind.ORGANISATION_DEPARTMENT) {
            in.find(AsideRule.NO_PERSONNEL_DEPARTMENT, Field.DEPARTMENT, department);
        }
    }

    @Override
    public Step step() {
        return Step.CADRE_INFORMED;
    }

    @Override
    public void follow(Draft draft, Stage next) {
        draft.happened(new CadreInformed(information.department(), next, in.at()));
        draft.relay(in.receiptId(), information.department());
    }
}
