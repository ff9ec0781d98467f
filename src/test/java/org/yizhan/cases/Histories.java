package org.yizhan.cases;

import java.util.Arrays;
import java.util.List;

/** Histories for the tests of other rooms. */
public final class Histories {
    private Histories() {}

    /** One of a case in each stage, as decisions made them. */
    public static List<History> ofEveryStage() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.NEW)
                .map(stage -> Stories.in(stage).history())
                .toList();
    }
}
