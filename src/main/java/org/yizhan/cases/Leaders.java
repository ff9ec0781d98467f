package org.yizhan.cases;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;

/** Who may not take a case in charge: nobody from the accused side, by unit or by name (Art. 30 ¶3). */
final class Leaders {
    private Leaders() {}

    /**
     * True if the unit, the person, or a unit that the person heads stands on the accused side of the case.
     *
     * @param organ null: the unit is not known
     */
    static boolean isAccused(World world, CaseState state, @Nullable OrganisationCode organ, String leader) {
        AccusedSide side = AccusedSide.of(world.directory(), state.accused());
        String name = leader.strip();
        Stream<String> accused = state.accused().stream().map(one -> one.name().strip());
        boolean heads = world.directory().ledBy(name).stream().anyMatch(unit -> side.includes(unit.code()));
        boolean unit = Optional.ofNullable(organ).filter(side::includes).isPresent();
        return unit || heads || accused.anyMatch(name::equals);
    }
}
