package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.OrganisationCode;

/** What was reported upwards, from every stage, decided in every way. */
final class UpwardMoves {
    private UpwardMoves() {}

    static void tell(ReviewMoves.Teller teller) {
        teller.says(Story.begins(), BUREAU, SayAside.reportUp(PROVINCE_BUREAU, Say.petition()));
        fromTriage(teller);
        offNetwork(teller);
        for (Stage stage : List.of(Stage.ASSIGNED, Stage.DELIVERED, Stage.HANDLING)) {
            for (OrganisationCode named : new OrganisationCode[] {null, HOUSING, BUREAU}) {
                Story story = charged(stage, false);
                teller.says(story, COUNTY_BUREAU, SayAside.reportUp(BUREAU));
                teller.says(story, BUREAU, SayAside.decided("2026-03-02", named, null));
            }
            Story lacking = charged(stage, false);
            lacking.lacking("a1")
                    .says(
                            BUREAU,
                            Say.correction(lacking.state().messages().get(0).messageId(), Say.petition()));
            teller.says(lacking, COUNTY_BUREAU, SayAside.reportUp(BUREAU));
            teller.says(lacking, BUREAU, SayAside.decided("2026-03-02", HOUSING, null));
            Story below = charged(stage, true);
            teller.says(below, COUNTY_BUREAU, SayAside.reportUp(BUREAU));
            teller.says(below, BUREAU, SayAside.decided("2026-03-02", BUREAU, null));
        }
    }

    private static void offNetwork(ReviewMoves.Teller teller) {
        for (Stage stage : List.of(Stage.NEW, Stage.TRIAGE, Stage.RECALLED)) {
            teller.says(Stories.in(stage), BUREAU, SayAside.onPaper("邻省移民局", "2026-03-02"));
        }
        Story story = Stories.in(Stage.OFF_NETWORK);
        teller.says(story, BUREAU, SayAside.repliedOnPaper("2026-03-02"));
        teller.says(story, BUREAU, new Supplement(AfterClosing.FILE));
        teller.says(story, BUREAU, Say.transferTo(HOUSING));
        teller.says(Stories.in(Stage.OFF_NETWORK), BUREAU, Say.transfer(null, Petitions.ofUnknownClass()));
        teller.says(Stories.in(Stage.OFF_NETWORK).lacking("a1"), BUREAU, Say.transferTo(HOUSING));
    }

    private static void fromTriage(ReviewMoves.Teller teller) {
        for (OrganisationCode named : new OrganisationCode[] {null, TRANSPORT, PROVINCE_BUREAU}) {
            Story story = Stories.triage();
            teller.says(story, BUREAU, SayAside.reportUp(PROVINCE_BUREAU));
            teller.says(story, PROVINCE_BUREAU, SayAside.decided("2026-03-02", named, null));
        }
        Story lacking = Story.begins().lacking("a1").says(BUREAU, Say.transfer(null, Petitions.ofUnknownClass()));
        teller.says(lacking, BUREAU, SayAside.reportUp(GOVERNMENT));
        teller.says(lacking, GOVERNMENT, SayAside.decided("2026-03-02", GOVERNMENT, null));
    }

    /** With the county's bureau, from the city's, perhaps from the province's. */
    private static Story charged(Stage stage, boolean fromProvince) {
        Story story = Story.begins();
        if (fromProvince) {
            story.says(PROVINCE_BUREAU, Say.transferTo(BUREAU)).delivered();
        }
        story.says(BUREAU, Say.transferTo(COUNTY_BUREAU));
        if (stage != Stage.ASSIGNED) {
            story.delivered();
        }
        return stage == Stage.HANDLING ? story.says(COUNTY_BUREAU, Say.accepted("2026-03-02")) : story;
    }
}
