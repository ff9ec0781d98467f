package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.UpwardEvent.PaperReplied;
import org.yizhan.messages.BureauContent.PaperTransfer;
import org.yizhan.messages.Petition;

/** 网外转出: an organ outside every directory gets the case by paper, with number and date. */
class OffNetworkTests {

    private static PaperTransfer onPaper(String organ, Petition petition) {
        return new PaperTransfer(organ, "市信转〔2026〕9号", LocalDate.parse("2026-03-02"), petition);
    }

    @Test
    void theCaseLeavesTheExchangeAndWasPassedOn() {
        Story story = Stories.in(Stage.OFF_NETWORK);
        assertThat(story.stage().open()).isFalse();
        assertThat(story.state().responsible()).isEqualTo(BUREAU);
        assertThat(story.duty(BUREAU, "transfer").ending()).isEqualTo(Ending.MET);
        assertThat(story.duty(BUREAU, "transfer").statedOn()).isEqualTo("2026-03-02");
        assertThat(story.told()).isEmpty();
        assertThat(Story.begins()
                        .says(BUREAU, SayAside.onPaper("邻省移民局", "2026-03-02"))
                        .stage())
                .isEqualTo(Stage.OFF_NETWORK);
    }

    @Test
    void itsAnswerIsRecordedAndMovesNothing() {
        Story story =
                Stories.in(Stage.OFF_NETWORK).on("2026-04-10").says(BUREAU, SayAside.repliedOnPaper("2026-04-08"));
        assertThat(story.stage()).isEqualTo(Stage.OFF_NETWORK);
        assertThat(story.history().events()).anyMatch(PaperReplied.class::isInstance);
        story.refuses(BUREAU, SayAside.repliedOnPaper("2026-03-01"), CaseRule.DATES_OUT_OF_ORDER);
        story.refuses(BUREAU, SayAside.repliedOnPaper("2026-04-11"), CaseRule.DATE_AFTER_RECEIPT);
        Stories.delivered().refuses(BUREAU, SayAside.repliedOnPaper("2026-03-02"), UpwardRule.NOT_SENT_OFF);
    }

    @Test
    void whatCameBackIsTransferredAnew() {
        Story story = Stories.in(Stage.OFF_NETWORK)
                .says(BUREAU, Say.transferTo(HOUSING))
                .delivered();
        assertThat(story.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(story.state().responsible()).isEqualTo(HOUSING);
    }

    @Test
    void anOrganOfTheDirectoryIsAddressedThroughTheExchange() {
        Stories.triage().refuses(BUREAU, SayAside.onPaper("市交通局", "2026-03-02"), UpwardRule.ON_THE_NETWORK);
        Stories.triage().says(BUREAU, SayAside.onPaper("市粮食局", "2026-03-02"));
    }

    @Test
    void aCaseFromAboveIsReportedUpwardsInstead() {
        Story story = Story.begins()
                .says(PROVINCE_BUREAU, Say.transferTo(BUREAU))
                .delivered()
                .says(BUREAU, Say.transfer(null, Petitions.ofUnknownClass()));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        story.refuses(BUREAU, SayAside.onPaper("邻省移民局", "2026-03-02"), UpwardRule.OFF_NETWORK_FROM_BELOW);
        assertThat(story.state().line().followers()).doesNotContain(COUNTY_BUREAU);
    }

    @Test
    void datesAreInOrder() {
        Stories.triage().refuses(BUREAU, SayAside.onPaper("邻省移民局", "2026-03-03"), CaseRule.DATE_AFTER_RECEIPT);
        Stories.triage().refuses(BUREAU, SayAside.onPaper("邻省移民局", "2026-02-27"), CaseRule.DATES_OUT_OF_ORDER);
    }

    /** Art. 30 ¶3, by name, for there is no code. */
    @Test
    void nothingGoesToTheAccusedSide() {
        Petition accusing = Say.accusing(new Petition.Accused("邻省移民局", HOUSING, null, null, null, null));
        Story.begins().refuses(BUREAU, onPaper("邻省移民局", accusing), CaseRule.ADDRESSEE_IS_ACCUSED);
        Story.begins()
                .refuses(BUREAU, onPaper("市公路局", Say.accusing(Say.unit(Town.ROADS))), CaseRule.ADDRESSEE_IS_ACCUSED);
        Story.begins().refuses(BUREAU, onPaper("邻省移民局", Say.accusing(Say.unit(BUREAU))), CaseRule.ADDRESSEE_IS_ACCUSED);
        Story.begins()
                .refuses(BUREAU, onPaper("邻省移民局", Say.accusing(Say.named("某公司"))), CaseRule.PARTY_WHILE_UNCERTAIN);
    }
}
