package org.yizhan.indicators;

import java.util.List;
import java.util.Optional;

/** Every indicator there is, with the limits of the site. */
public final class Indicators {
    private final List<Indicator> all;

    /**
     * All of them, by these limits.
     *
     * @param bureauDays within which a bureau first acts on what it received
     * @param unitDays within which a unit says whether it accepts, from registration
     * @param ownDays the same from its own delivery, where another organ had the case before
     */
    public Indicators(int bureauDays, int unitDays, int ownDays) {
        this.all = List.of(
                new BureauTimely(bureauDays),
                new UnitTimely(unitDays, ownDays),
                new OnTime(),
                new Satisfaction(Evaluated.BUREAU),
                new Participation(Evaluated.BUREAU),
                new Satisfaction(Evaluated.UNIT),
                new Participation(Evaluated.UNIT),
                new SolvedAtOnce(),
                new RepeatShare(),
                new Bounces(),
                new DaysToReply());
    }

    /** In the order in which they are printed. */
    public List<Indicator> all() {
        return all;
    }

    public Optional<Indicator> find(String id) {
        return all.stream()
                .filter(indicator -> indicator.definition().id().equals(id))
                .findFirst();
    }
}
