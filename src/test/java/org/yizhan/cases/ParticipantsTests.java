package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Participants.Sight;

/** Who sees what: the bureau and the organ all, a former organ its own messages, nobody else anything. */
class ParticipantsTests {

    private static Sight sight(Story story, org.yizhan.messages.OrganisationCode who) {
        return Participants.of(story.history()).sightOf(who);
    }

    @Test
    void bureauAndOrganSeeAll() {
        Story story = Stories.delivered();
        assertThat(sight(story, BUREAU)).isEqualTo(Sight.ALL);
        assertThat(sight(story, HOUSING)).isEqualTo(Sight.ALL);
        assertThat(sight(story, TRANSPORT)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void anOrganThatNothingWasSentToSeesNothingYet() {
        assertThat(sight(Stories.awaitingAttachments(), HOUSING)).isEqualTo(Sight.NOTHING);
        assertThat(Participants.of(Stories.triage().history()).organ()).isEmpty();
    }

    @Test
    void afterARecallTheOrganSeesItsOwnMessagesOnly() {
        assertThat(sight(Stories.recalled(), HOUSING)).isEqualTo(Sight.OWN);
    }

    @Test
    void afterClosingBothStillSee() {
        assertThat(sight(Stories.concluded(), HOUSING)).isEqualTo(Sight.ALL);
        assertThat(sight(Stories.withdrawn(), HOUSING)).isEqualTo(Sight.ALL);
    }

    @Test
    void aCaseThatIsNotOpenHasNoParticipants() {
        History none = Story.begins().history();
        assertThatNullPointerException().isThrownBy(() -> Participants.of(none));
    }
}
