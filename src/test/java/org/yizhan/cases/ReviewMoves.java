package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;

import java.util.List;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** Every move that 复查 and 复核 make, told once: what chance hardly ever tells. */
final class ReviewMoves {
    private ReviewMoves() {}

    /** Someone says something that the case takes. */
    interface Teller {
        void says(Story story, OrganisationCode sender, Content content);
    }

    static void tell(Teller teller) {
        rechecked(teller, Stories.concluded().on("2026-04-03"), Outcome.UPHELD);
        rechecked(teller, Stories.concluded().on("2026-04-03"), Outcome.REVOKED);
        rechecked(teller, Stories.awaitingReport(), Outcome.REVOKED);
        Story report = Stories.awaitingReport();
        rechecked(teller, report, Outcome.UPHELD);
        teller.says(report, HOUSING, Say.report("2026-05-22"));
        for (Story story : List.of(Stories.concluded(), Stories.awaitingReport())) {
            asked(teller, story.on("2026-04-20"), SayAside.review("2026-04-17"));
            teller.says(story, GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, Outcome.REVOKED, "2026-04-20"));
        }
        lapsed(teller);
        finished(teller);
    }

    private static MessageId asked(Teller teller, Story story, Content request) {
        teller.says(story, BUREAU, request);
        return story.message();
    }

    private static void rechecked(Teller teller, Story story, Outcome outcome) {
        MessageId review = asked(teller, story.on("2026-04-20"), SayAside.review("2026-04-17"));
        teller.says(story, GOVERNMENT, SayAside.takenOn(review, "2026-04-20"));
        teller.says(story, GOVERNMENT, SayAside.hearing(HearingEvent.STARTED, "2026-04-20"));
        teller.says(story, GOVERNMENT, SayAside.reviewed(Remedy.REVIEW, Outcome.CHANGED, "2026-04-20"));
        MessageId recheck = asked(teller, story.on("2026-05-20"), SayAside.recheck("2026-05-20"));
        teller.says(story, PROVINCE_BUREAU, SayAside.takenOn(recheck, "2026-05-20"));
        teller.says(story.on("2026-05-22"), PROVINCE_BUREAU, SayAside.reviewed(Remedy.RECHECK, outcome, "2026-05-22"));
    }

    private static void lapsed(Teller teller) {
        for (boolean accepted : new boolean[] {true, false}) {
            Story story = Reviews.lapsed().on("2026-05-20");
            MessageId late = asked(teller, story, SayAside.review("2026-05-20"));
            teller.says(story, GOVERNMENT, SayAside.hearing(HearingEvent.STARTED, "2026-05-20"));
            Content answer = accepted ? SayAside.takenOn(late, "2026-05-20") : SayAside.notTakenOn(late, "2026-05-20");
            teller.says(story, GOVERNMENT, answer);
        }
        Story story = Reviews.reviewed(Outcome.UPHELD);
        story.on("2026-05-13").says(GOVERNMENT, Say.served(story.message(), "2026-05-12"));
        story.on("2026-06-20").clock();
        asked(teller, story, SayAside.recheck("2026-06-20"));
    }

    private static void finished(Teller teller) {
        Story story = Reviews.rechecked();
        teller.says(story, PROVINCE_BUREAU, Say.served(story.message(), "2026-06-10"));
        teller.says(story, BUREAU, new Supplement(AfterClosing.FILE));
        MessageId transfer = story.state().messages().get(0).messageId();
        teller.says(story, BUREAU, Say.correction(transfer, Say.petition()));
        Petition accusing = Say.accusing(Say.unit(HOUSING));
        teller.says(story, BUREAU, Say.correction(story.message(), accusing));
        Story supported = Stories.handling()
                .on("2026-04-01")
                .says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-03-31", null));
        supported
                .says(HOUSING, Say.served(supported.message(), "2026-04-01"))
                .on("2026-05-10")
                .clock();
        teller.says(supported, HOUSING, SayAside.executed("2026-05-10"));
    }
}
