package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OversightContent.Supervision;

/** 督办 (Art. 40): an act of the bureau by a named officer, answered in writing by its own date. */
class SupervisionTests {

    private static Story supervised() {
        return Stories.handling().on("2026-03-09").says(BUREAU, SayAside.supervision(HOUSING, "2026-03-20"));
    }

    @Test
    void theOrganOwesAnAnswerFromTheDeliveryByTheNoticesOwnDate() {
        Story story = supervised();
        assertThat(story.told()).containsExactly("Relayed → 市住建局");
        assertThat(story.delivered().due(HOUSING, "supervision")).isEqualTo("2026-03-20");
    }

    @Test
    void itsAnswerEndsTheVeryDuty() {
        Story story = supervised();
        MessageId first = story.message();
        story.says(BUREAU, SayAside.supervision(HOUSING, "2026-03-31")).delivered();
        story.on("2026-03-12").says(HOUSING, SayAside.supervisionReply(first, "2026-03-11"));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.state().duties())
                .filteredOn(duty -> duty.duty().id().equals("supervision"))
                .extracting(CaseDuty::ending)
                .containsExactly(Ending.MET, null);
        story.refuses(HOUSING, SayAside.supervisionReply(first, "2026-03-12"), AsideRule.ANSWERED_ALREADY);
    }

    @Test
    void nobodyAnswersForAnother() {
        Story story = supervised();
        MessageId transfer = story.state().messages().get(0).messageId();
        story.refuses(HOUSING, SayAside.supervisionReply(transfer, "2026-03-09"), AsideRule.NOT_ASKED);
        story.refuses(
                Town.TRANSPORT, SayAside.supervisionReply(story.message(), "2026-03-09"), CaseRule.NOT_A_PARTICIPANT);
    }

    @Test
    void anAnswerLiesBetweenTheNoticeAndToday() {
        Story story = supervised();
        story.refuses(HOUSING, SayAside.supervisionReply(story.message(), "2026-03-06"), CaseRule.DATES_OUT_OF_ORDER);
        Story other = supervised();
        other.refuses(HOUSING, SayAside.supervisionReply(other.message(), "2026-03-10"), CaseRule.DATE_AFTER_RECEIPT);
    }

    @Test
    void aReviewerThatIsSlowIsSupervisedToo() {
        Story story = Reviews.asked().on("2026-05-25").says(BUREAU, SayAside.supervision(GOVERNMENT, "2026-06-01"));
        assertThat(story.told()).containsExactly("Relayed → 市政府");
    }

    @Test
    void whoTakesNoPartIsNotSupervised() {
        Stories.handling()
                .refuses(
                        BUREAU, SayAside.supervision(Town.TRANSPORT, "2026-03-20"), AsideRule.SUPERVISED_TAKES_NO_PART);
    }

    @Test
    void itNamesItsOfficerAndADayAhead() {
        var nobody = new Supervision(HOUSING, LocalDate.parse("2026-03-20"), " ");
        Stories.handling().refuses(BUREAU, nobody, AsideRule.OFFICER_MISSING);
        Stories.handling().refuses(BUREAU, SayAside.supervision(HOUSING, "2026-03-04"), CaseRule.REPORT_DUE_PAST);
    }

    @Test
    void aRecallStopsIt() {
        Story story = supervised().delivered().says(BUREAU, Say.recall());
        assertThat(story.duty(HOUSING, "supervision").ending()).isEqualTo(Ending.STOPPED);
    }
}
