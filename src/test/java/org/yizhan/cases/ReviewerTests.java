package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Participants.Sight;
import org.yizhan.messages.MessageId;

/** Who reviews: the one above, never the accused side (Art. 30 ¶3, Arts 35, 36). */
class ReviewerTests {

    @Test
    void isNotTheIssuerItself() {
        Reviews.served().refuses(BUREAU, SayAside.review(HOUSING, "2026-04-03"), AsideRule.REVIEWER_IS_ISSUER);
    }

    @Test
    void hasToBeOnTheExchange() {
        Reviews.served().refuses(BUREAU, SayAside.review(Town.STRANGER, "2026-04-03"), CaseRule.UNKNOWN_ORGANISATION);
    }

    @Test
    void oneThatDoesNotStandAboveIsDoubtful() {
        Story story = Reviews.served().says(BUREAU, SayAside.review(Town.TRANSPORT, "2026-04-03"));
        assertThat(story.warnings()).containsExactly(AsideRule.REVIEWER_NOT_ABOVE.code());
    }

    @Test
    void isNotOnTheAccusedSide() {
        Story story = Stories.delivered(Say.transfer(HOUSING, Say.accusing(Say.unit(Town.TRANSPORT))));
        story.on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05"));
        story.on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
        story.refuses(BUREAU, SayAside.review(Town.TRANSPORT, "2026-04-01"), AsideRule.REVIEWER_IS_ACCUSED);
    }

    @Test
    void oneThatTurnsOutToBeAccusedOwesSeesAndHearsNothingMore() {
        Story story = Stories.concluded().on("2026-04-03");
        story.says(BUREAU, SayAside.review(Town.TRANSPORT, "2026-04-03")).delivered();
        assertThat(Participants.of(story.state()).sightOf(Town.TRANSPORT)).isEqualTo(Sight.ALL);
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(Town.TRANSPORT))));
        assertThat(Participants.of(story.state()).sightOf(Town.TRANSPORT)).isEqualTo(Sight.OWN);
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(Town.TRANSPORT));
        assertThat(story.duty(Town.TRANSPORT, "review").owed()).isFalse();
        assertThat(story.state().reviews().open()).isEmpty();
        story.says(BUREAU, SayAside.review(GOVERNMENT, "2026-04-03"));
        assertThat(story.state().reviews().openWith(GOVERNMENT)).isPresent();
    }

    @Test
    void nobodyReviewsWhileItIsNotCertainWhoIsAccused() {
        Story story = Reviews.asked();
        MessageId transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.named("某领导"))));
        assertThat(story.decision().letters())
                .noneMatch(letter -> letter.recipient().equals(GOVERNMENT));
        assertThat(Participants.of(story.state()).sightOf(GOVERNMENT)).isEqualTo(Sight.OWN);
    }
}
