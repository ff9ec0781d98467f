package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;

import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** Stories of 复查 and 复核, all of an opinion of 2026-03-31. */
final class Reviews {
    private Reviews() {}

    /** Concluded, and the opinion served on 2026-04-02: 30 days end on 2026-05-02, a holiday, so on 2026-05-06. */
    static Story served() {
        Story story = Stories.concluded();
        return story.on("2026-04-03").says(HOUSING, Say.served(story.message(), "2026-04-02"));
    }

    /** Asked of the city's government, which has the request on 2026-04-20. */
    static Story asked() {
        return served().on("2026-04-20")
                .says(BUREAU, SayAside.review("2026-04-17"))
                .delivered();
    }

    static Story takenOn() {
        Story story = asked();
        return story.on("2026-04-22").says(GOVERNMENT, SayAside.takenOn(story.message(), "2026-04-22"));
    }

    /** The review's opinion, of 2026-05-11. */
    static Story reviewed(Outcome outcome) {
        return takenOn()
                .on("2026-05-11")
                .says(GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, outcome, "2026-05-11"))
                .delivered();
    }

    /** Upheld, served on 2026-05-12, and the recheck asked of the province's bureau on 2026-05-20. */
    static Story recheckAsked() {
        Story story = reviewed(Outcome.UPHELD);
        story.on("2026-05-13").says(GOVERNMENT, Say.served(story.message(), "2026-05-12"));
        return story.on("2026-05-20")
                .says(BUREAU, SayAside.recheck("2026-05-20"))
                .delivered();
    }

    static Story rechecked(Outcome outcome) {
        Story story = recheckAsked();
        story.on("2026-05-22").says(PROVINCE_BUREAU, SayAside.takenOn(story.message(), "2026-05-22"));
        return story.on("2026-06-10")
                .says(PROVINCE_BUREAU, SayAside.reviewed(Remedy.RECHECK, outcome, "2026-06-10"))
                .delivered();
    }

    /** Nobody asked for a review in time. */
    static Story lapsed() {
        return served().at(Story.at("2026-05-07", 0)).clock();
    }

    static Story rechecked() {
        return rechecked(Outcome.UPHELD);
    }
}
