package org.yizhan.cases;

import java.time.LocalDate;
import java.util.List;
import org.yizhan.messages.GatewayContent.LimitUnit;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.Petitioner;

/**
 * A petition as a bureau registered it. Its dates and codes are the sending system's: wrong ones are refused. What the
 * citizen supplied only warns, or the bureau could not register what Arts 22 and 43 make it register.
 */
final class PetitionChecks {
    /** Art. 20: a group that comes in person chooses at most five. */
    private static final int REPRESENTATIVES = 5;

    private PetitionChecks() {}

    static void check(Incoming in, Petition petition) {
        dates(in, petition);
        accused(in, petition.accused());
        if (!in.world().routing().classes().knows(petition.contentClass())) {
            in.find(CaseRule.UNKNOWN_CONTENT_CLASS, Field.CONTENT_CLASS, petition.contentClass());
        }
        long representatives = petition.petitioners().stream()
                .filter(Petitioner::representative)
                .count();
        if (petition.form() == Form.VISIT && representatives > REPRESENTATIVES) {
            in.find(CaseRule.TOO_MANY_REPRESENTATIVES, Field.PETITIONERS, representatives);
        }
        for (int i = 0; i < petition.petitioners().size(); i++) {
            PetitionerChecks.check(in, i + 1, petition.petitioners().get(i));
        }
    }

    private static void dates(Incoming in, Petition petition) {
        LocalDate received = petition.receivedOn();
        LocalDate registered = Days.of(petition.registeredAt());
        DateChecks.notAfterReceipt(in, Field.RECEIVED_ON, received);
        DateChecks.notAfterReceipt(in, Field.REGISTERED_AT, registered);
        DateChecks.inOrder(in, Field.RECEIVED_ON, received, Field.REGISTERED_AT, registered);
        int limit = in.world().practice().registrationWorkingDays();
        LocalDate last = new Local(in.world(), in.sender())
                .calendar()
                .due(received, limit, LimitUnit.WORKING_DAY)
                .dueOn();
        if (registered.isAfter(last)) {
            in.find(CaseRule.REGISTERED_LATE, Field.REGISTERED_AT, registered, limit, last);
        }
    }

    /** An accused unit need not be on the exchange, but its code has to be one. */
    private static void accused(Incoming in, List<Accused> all) {
        for (int i = 0; i < all.size(); i++) {
            Accused accused = all.get(i);
            CodeChecks.wellFormed(in, i + 1, Field.ACCUSED_CODE, accused.code());
            CodeChecks.wellFormed(in, i + 1, Field.ACCUSED_UNIT, accused.unit());
            CodeChecks.wellFormed(in, i + 1, Field.ACCUSED_MANAGED_BY, accused.managedBy());
        }
    }
}
