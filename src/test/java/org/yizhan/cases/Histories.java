package org.yizhan.cases;

import java.util.Arrays;
import java.util.List;
import org.yizhan.messages.OversightContent.RecommendationType;

/** Histories for the tests of other rooms. */
public final class Histories {
    private Histories() {}

    /** A handled case in which a cadre was reported, and a discipline organ asked to hold somebody to account. */
    public static History ofOversight() {
        Story story = Stories.handling().says(Town.BUREAU, SayAside.cadre(Town.PERSONNEL));
        story.says(Town.BUREAU, SayAside.recommendation(RecommendationType.ACCOUNTABILITY, Town.DISCIPLINE))
                .delivered();
        story.says(Town.DISCIPLINE, SayAside.feedback(story.message(), "2026-03-05"));
        return story.history();
    }

    /** One of a case in each stage, as decisions made them. */
    public static List<History> ofEveryStage() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.NEW)
                .map(stage -> Stories.in(stage).history())
                .toList();
    }
}
