package org.yizhan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DEMOLITION_OFFICE;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.Town;
import org.yizhan.facts.Viewer.View;
import org.yizhan.messages.OrganisationCode;

class ViewerTests {
    private static View view(Story story, Viewer viewer) {
        return viewer.of(CaseFacts.of(story.history()), Town.world());
    }

    private static View view(Story story, OrganisationCode viewer) {
        return view(story, Viewer.organisation(viewer));
    }

    @Test
    void participantsListACaseAndOthersOnlyCountIt() {
        assertThat(view(Stories.handling(), BUREAU)).isEqualTo(View.LISTED);
        assertThat(view(Stories.handling(), HOUSING)).isEqualTo(View.LISTED);
        assertThat(view(Stories.handling(), PROVINCE_BUREAU)).isEqualTo(View.COUNTED);
        assertThat(view(Stories.handling(), Viewer.operator(PROVINCE_BUREAU))).isEqualTo(View.LISTED);
    }

    @Test
    void whoGaveACaseBackIsNoParticipantAnyMore() {
        Story story = Stories.objected().says(BUREAU, Say.agreed(TRANSPORT));
        assertThat(view(story, HOUSING)).isEqualTo(View.COUNTED);
    }

    @Test
    void theAccusedSideNeverCountsAProtectedCase() {
        Story story = Stories.withDiscipline();
        assertThat(view(story, TRANSPORT)).isEqualTo(View.HIDDEN);
        assertThat(view(story, Town.ROADS)).as("its predecessor").isEqualTo(View.HIDDEN);
        assertThat(view(story, Viewer.operator(TRANSPORT)))
                .as("whoever runs the gateway, too")
                .isEqualTo(View.HIDDEN);
        assertThat(view(story, DISCIPLINE)).isEqualTo(View.LISTED);
        assertThat(view(story, PROVINCE_BUREAU)).isEqualTo(View.COUNTED_GUARDED);
    }

    @Test
    void whatIsBelowTheAccusedIsOnItsSide() {
        Story story = Story.begins().says(BUREAU, Say.transfer(DISCIPLINE, Say.accusing(Say.unit(HOUSING))));
        assertThat(view(story, DEMOLITION_OFFICE)).isEqualTo(View.HIDDEN);
    }

    @Test
    void whileItIsNotCertainWhoIsAccusedOnlyParticipantsKnow() {
        Story story = Story.begins().says(BUREAU, Say.transfer(null, Say.accusing(Say.named("不详"))));
        assertThat(view(story, BUREAU)).isEqualTo(View.LISTED);
        assertThat(view(story, PROVINCE_BUREAU)).isEqualTo(View.HIDDEN);
    }
}
