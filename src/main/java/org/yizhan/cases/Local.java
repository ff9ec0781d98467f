package org.yizhan.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yizhan.calendar.WorkingCalendar;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganisationCode;

/** What holds for an organisation where it is: the limits its region has set, and its days off. */
final class Local {
    private final World world;
    private final Optional<Organisation> owner;

    Local(World world, OrganisationCode owner) {
        this.world = world;
        this.owner = world.directory().find(owner);
    }

    WorkingCalendar calendar() {
        return owner.map(found -> world.calendar().in(found.region().digits())).orElse(world.calendar());
    }

    /** The duty with the limit that holds here on a day; a date set for the case stays. */
    Duty duty(Duty general, LocalDate day) {
        if (general.dueOn() != null) {
            return general;
        }
        return owner.flatMap(found -> world.limits().find(general.id(), found, day))
                .map(limit -> new Duty(general.id(), limit.units(), limit.unit(), limit.basis(), null, limit.rule()))
                .orElse(general);
    }

    List<Duty> duties(List<Duty> general, LocalDate day) {
        return general.stream().map(duty -> duty(duty, day)).toList();
    }

    /** The clock of a duty that begins on a day. */
    StartedDeadline start(Duty general, LocalDate day) {
        return Clocks.start(duty(general, day), day, calendar());
    }
}
