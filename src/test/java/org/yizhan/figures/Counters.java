package org.yizhan.figures;

import java.util.function.Supplier;
import org.yizhan.cases.World;
import org.yizhan.ledger.CaseHistories;

/** Counts by the settings' defaults, for tests of what is made of figures. */
public final class Counters {
    private Counters() {}

    public static Counting of(CaseHistories cases, Supplier<World> worlds) {
        return new Counting(cases, worlds, new IndicatorSettings(15, 30, 15, 2));
    }
}
