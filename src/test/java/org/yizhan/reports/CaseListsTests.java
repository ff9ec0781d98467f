package org.yizhan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COUNTY_BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.History;
import org.yizhan.cases.Petitions;
import org.yizhan.cases.Say;
import org.yizhan.cases.SayAside;
import org.yizhan.cases.Stories;
import org.yizhan.cases.Story;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.sheets.Format;

class CaseListsTests {
    private static final String TITLE = Say.petition().title();

    @Test
    void aCaseIsTheOrgansWithItsNextDeadlineAndTheArticle() {
        Map<String, String> line = Listed.line(Stories.handling(), HOUSING, "2026-03-12");
        assertThat(line)
                .containsEntry("Title", TITLE)
                .containsEntry("Bureau", "市信访局")
                .containsEntry("Organ", "市住建局")
                .containsEntry("Stage", "办理中 handling")
                .containsEntry("Opened on", "2026-03-02")
                .containsEntry("Days open", "10")
                .containsEntry("Next deadline", "办理 handling")
                .containsEntry("Due on", "2026-05-06")
                .containsEntry("Basis", "《信访工作条例》第三十四条")
                .containsEntry("Provisional", "")
                .containsEntry("Overdue since", "")
                .containsEntry("Last progress", "书面告知 Notice")
                .containsEntry("On", "2026-03-05");
    }

    @Test
    void anOverdueCaseTellsSinceWhen() {
        assertThat(Listed.line(Stories.handling(), BUREAU, "2026-05-06"))
                .as("the last day itself")
                .containsEntry("Overdue since", "");
        assertThat(Listed.line(Stories.handling(), BUREAU, "2026-05-10"))
                .containsEntry("Overdue since", "2026-05-07")
                .containsEntry("Days overdue", "4");
    }

    @Test
    void aDateThatRestsOnAnAssumptionSaysSo() {
        Story late = Stories.delivered().on("2026-12-28").says(HOUSING, Say.accepted("2026-12-28"));
        assertThat(Listed.line(late, BUREAU, "2026-12-29")).containsEntry("Provisional", "暂定 provisional");
    }

    @Test
    void theLeaderInChargeIsToldWithTitleContactAndUnit() {
        Story story = Stories.handling().says(BUREAU, SayAside.leader("吴市长", GOVERNMENT));
        assertThat(Listed.line(story, HOUSING, "2026-03-12"))
                .containsEntry("Leader in charge", "吴市长")
                .containsEntry("Title of the leader", "副市长")
                .containsEntry("Contact", "0990-5550001")
                .containsEntry("Unit", "市政府");
        assertThat(Listed.book(story, BUREAU, "2026-03-12")).containsPattern("按包案领导 By leader\r\n.*\r\n.*吴市长");
    }

    @Test
    void aCaseAssignedWithABatchNamesIt() {
        History before = Stories.handling().history();
        Instant at = Story.at("2026-03-10", 9);
        List<CaseEvent> events = new ArrayList<>(before.events());
        events.add(new CaseListed(
                before.caseId(), PROVINCE_BUREAU, "2026年第一批", "省联席办", Listed.day("2026-12-31"), null, at));
        CaseLists lists = Listed.lists(
                Story.at("2026-03-12", 9), new History(before.caseId(), before.version() + 1, List.copyOf(events)));
        assertThat(Listed.text(
                        lists.list(ListKind.WEEKLY, lists.reader(Optional.of(HOUSING)), null, Format.CSV, read -> {})))
                .contains(",2026年第一批\r\n");
    }

    @Test
    void supervisionsAndBouncesAreCounted() {
        Story story = Stories.objected()
                .says(BUREAU, Say.agreed(TRANSPORT))
                .delivered()
                .says(BUREAU, SayAside.supervision(TRANSPORT, "2026-04-01"));
        assertThat(Listed.line(story, TRANSPORT, "2026-03-12"))
                .containsEntry("Supervised", "1")
                .containsEntry("Bounces", "1");
    }

    @Test
    void whatWasSupportedStaysListedUntilItIsCarriedOut() {
        Story story = Stories.handling()
                .on("2026-03-20")
                .says(HOUSING, Say.opinion(OpinionOutcome.SUPPORTED, "2026-03-20", "2026-04-30"));
        assertThat(Listed.line(story, BUREAU, "2026-03-25"))
                .containsEntry("Stage", "办结·待落实 concluded (to be carried out)")
                .containsEntry("Next deadline", "落实 carrying out");
        story.on("2026-04-02").says(HOUSING, SayAside.executed("2026-04-02"));
        assertThat(Listed.book(story, BUREAU, "2026-04-20")).doesNotContain(TITLE);
    }

    @Test
    void aConcludedCaseIsToldInTheTimeInWhichItWas() {
        Story story = Stories.concluded();
        assertThat(Listed.book(story, BUREAU, "2026-04-05")).containsPattern("本期办结 Concluded\r\n.*\r\n.*" + TITLE);
        assertThat(Listed.book(story, BUREAU, "2026-04-20")).doesNotContain(TITLE);
    }

    @Test
    void aListOfAnEarlierDayShowsHowThingsStoodThen() {
        CaseLists lists =
                Listed.lists(Story.at("2026-06-01", 9), Stories.concluded().history());
        String then = Listed.text(lists.list(
                ListKind.WEEKLY, lists.reader(Optional.of(HOUSING)), Listed.day("2026-03-09"), Format.CSV, read -> {}));
        assertThat(then).contains("办理中 handling").contains(",7,");
        String before = Listed.text(lists.list(
                ListKind.WEEKLY, lists.reader(Optional.of(HOUSING)), Listed.day("2026-03-02"), Format.CSV, read -> {}));
        assertThat(before.lines()).as("only the header").hasSize(1);
    }

    @Test
    void whoOnlyAssistsSeesItsOwnDeadline() {
        Story story = Stories.handling()
                .says(BUREAU, Say.beside(TRANSPORT, Role.ASSIST))
                .delivered();
        assertThat(Listed.line(story, TRANSPORT, "2026-03-12"))
                .containsEntry("Next deadline", "协办意见 assisting organ's input");
        assertThat(Listed.line(story, HOUSING, "2026-03-12")).containsEntry("Next deadline", "办理 handling");
    }

    @Test
    void whoIsOnlyCopiedHasNothingToDo() {
        Story story = Stories.handling()
                .says(BUREAU, Say.beside(TRANSPORT, Role.COPY))
                .delivered();
        assertThat(Listed.book(story, TRANSPORT, "2026-03-12")).doesNotContain(TITLE);
    }

    @Test
    void nobodyLearnsFromAListToWhomTheBureauRecommendedSomething() {
        Story story = Stories.handling()
                .says(BUREAU, SayAside.recommendation(RecommendationType.ACCOUNTABILITY, DISCIPLINE))
                .delivered();
        assertThat(Listed.book(story, HOUSING, "2026-06-12")).contains(TITLE).doesNotContain("建议反馈 answer", "市纪委监委");
        assertThat(Listed.book(story, DISCIPLINE, "2026-03-12")).doesNotContain(TITLE);
    }

    @Test
    void aBureauAboveSeesHowACaseBelowStandsAndNotWhatItIs() {
        Story story = Stories.handling().says(BUREAU, SayAside.leader("吴市长", GOVERNMENT));
        assertThat(Listed.line(story, PROVINCE_BUREAU, "2026-03-12"))
                .containsEntry("Organ", "市住建局")
                .containsEntry("Due on", "2026-05-06")
                .containsEntry("Title", "")
                .containsEntry("Leader in charge", "");
        assertThat(Listed.book(story, PROVINCE_BUREAU, "2026-03-12")).doesNotContain(TITLE, "吴市长");
        assertThat(Listed.book(story, COUNTY_BUREAU, "2026-03-12"))
                .as("a bureau below")
                .doesNotContain(story.history().caseId().value());
    }

    @Test
    void aConfidentialCaseIsForItsParticipants() {
        Story story = Story.begins()
                .says(BUREAU, Say.transfer(HOUSING, Petitions.flagged(Flag.CONFIDENTIAL)))
                .delivered();
        String id = story.history().caseId().value();
        assertThat(Listed.book(story, HOUSING, "2026-03-12")).contains(id);
        assertThat(Listed.book(story, PROVINCE_BUREAU, "2026-03-12")).doesNotContain(id);
    }

    @Test
    void theBookSaysWhatItMeansAndOnWhichVersionsItRests() {
        assertThat(Listed.book(Stories.handling(), HOUSING, "2026-03-12"))
                .contains("说明 Notes", "Next deadline: the earliest", "directory ", "calendar 1")
                .containsPattern("汇总 By organ\r\n.*\r\n市住建局,1,0,0,0,0,0,0\r\n合计 Total,1,0,0,0,0,0,0");
    }

    @Test
    void operatorsSeeAllButWhatAccusesWhoRunsTheGateway() {
        List<Story> stories = List.of(Stories.handling(), Stories.triage());
        for (Story story : stories) {
            CaseLists lists = Listed.lists(Story.at("2026-03-12", 9), story.history());
            assertThat(Listed.text(
                            lists.list(ListKind.MONTHLY, lists.reader(Optional.empty()), null, Format.CSV, read -> {})))
                    .contains(story.history().caseId().value());
        }
    }
}
