package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.COURT;
import static org.yizhan.cases.Town.GOVERNMENT;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.PROVINCE_BUREAU;
import static org.yizhan.cases.Town.TRANSPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.GatewayContent.UrgentNotice;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;

/** 重大紧急 (Arts 22 (1), 25): everyone who must know is told at once, and acknowledges for itself. */
class UrgentTests {
    private static UrgentReport report(Story story, @Nullable Petition petition) {
        return Say.urgent(story.now(), petition);
    }

    private static Story reported() {
        Story story = Stories.handling();
        return story.says(BUREAU, report(story, null));
    }

    private static LetterId noticeTo(Story story, OrganisationCode recipient) {
        return letterTo(story, recipient).id();
    }

    @Test
    void theOrganTheGovernmentAndTheBureauAboveAreToldAtOnce() {
        Story story = reported();
        assertThat(story.told()).containsExactly("UrgentNotice → 市住建局", "UrgentNotice → 市政府", "UrgentNotice → 省信访局");
        assertThat(story.decision().letters()).allMatch(letter -> letter.priority() == 9);
        assertThat(story.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void afterThemOrdinaryLettersStayOrdinary() {
        Story story = reported().says(BUREAU, Say.supplement());
        assertThat(story.decision().letters()).extracting(Letter::priority).containsExactly(4);
    }

    @Test
    void withItsPetitionItOpensACaseThatTheBureauStillHasToTransfer() {
        Story story = Story.begins();
        story.says(BUREAU, report(story, Say.petition()));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(story.told()).contains("UrgentNotice → 市住建局", "UrgentNotice → 市政府");
        story.says(BUREAU, Say.transferTo(HOUSING));
        assertThat(story.stage()).isEqualTo(Stage.ASSIGNED);
        Story none = Story.begins();
        none.refuses(BUREAU, report(none, null), CaseRule.URGENT_WITHOUT_CASE);
    }

    /** Art. 30 ¶3: whoever is accused may be among those to be told; then the telephone has to do. */
    @Test
    void nobodyIsToldWhileItIsUncertainWhoIsAccused() {
        Story story = Story.begins();
        story.says(BUREAU, report(story, Say.accusing(Say.named("某局某人"))));
        assertThat(story.warnings()).contains(CaseRule.URGENT_WAITS.code());
        assertThat(story.told()).noneMatch(letter -> letter.startsWith("UrgentNotice"));
        assertThat(story.stage()).isEqualTo(Stage.TRIAGE);
    }

    @Test
    void eachAcknowledgesForItself() {
        Story story = reported();
        LetterId letter = noticeTo(story, GOVERNMENT);
        story.refuses(TRANSPORT, Say.acknowledged(letter, story.now()), CaseRule.NOT_A_PARTICIPANT);
        story.refuses(PROVINCE_BUREAU, Say.acknowledged(letter, story.now()), CaseRule.NOTHING_TO_ACKNOWLEDGE);
        Instant later = story.now().plusSeconds(60);
        story.refuses(GOVERNMENT, Say.acknowledged(letter, later), CaseRule.DATE_AFTER_RECEIPT);
        story.says(GOVERNMENT, Say.acknowledged(letter, story.now()));
        assertThat(story.told()).containsExactly("Relayed → 市信访局");
        assertThat(story.state().urgent().silent(story.now().plus(Duration.ofDays(1))))
                .extracting(UrgentEvent.UrgentlyTold::recipient)
                .containsExactlyInAnyOrder(HOUSING, PROVINCE_BUREAU);
    }

    @Test
    void whoIsSilentForHalfAnHourIsToBeCalled() {
        Story story = reported();
        LetterId government = noticeTo(story, GOVERNMENT);
        story.delivered();
        Instant due = story.now().plus(Duration.ofMinutes(30));
        assertThat(story.decision().summary().wakeAt()).isEqualTo(due);
        story.says(GOVERNMENT, Say.acknowledged(government, story.now()));
        story.told(new Fact.TimePassed(due));
        List<UrgentNotice> alerts = story.decision().letters().stream()
                .filter(letter -> letter.recipient().equals(BUREAU))
                .map(letter -> (UrgentNotice) letter.content())
                .toList();
        assertThat(alerts)
                .extracting(UrgentNotice::zh)
                .containsExactly("市住建局逾期未收悉重大紧急通知，请立即电话联系：—", "省信访局逾期未收悉重大紧急通知，请立即电话联系：—");
        assertThat(story.state().urgent().next()).isEmpty();
        story.told(new Fact.TimePassed(due.plusSeconds(1)));
        assertThat(story.decision().letters()).isEmpty();
    }

    /** One has it at once, the other twenty minutes later: its half hour is its own. */
    @Test
    void eachOnesTimeRunsFromItsOwnDelivery() {
        Story story = reported();
        Instant report = story.now();
        Letter government = letterTo(story, GOVERNMENT);
        Letter province = letterTo(story, PROVINCE_BUREAU);
        deliver(story, letterTo(story, HOUSING), report);
        deliver(story, government, report);
        deliver(story, province, report.plus(Duration.ofMinutes(20)));
        story.at(report.plus(Duration.ofMinutes(30))).clock();
        assertThat(called(story)).containsExactly("市住建局逾期未收悉重大紧急通知，请立即电话联系：—", "市政府逾期未收悉重大紧急通知，请立即电话联系：—");
        assertThat(story.decision().summary().wakeAt()).isEqualTo(report.plus(Duration.ofMinutes(50)));
        story.at(report.plus(Duration.ofMinutes(50))).clock();
        assertThat(called(story)).containsExactly("省信访局逾期未收悉重大紧急通知，请立即电话联系：—");
    }

    @Test
    void oneThatIsNotDeliveredCountsFromTheReport() {
        Story story = reported();
        Instant report = story.now();
        Letter government = letterTo(story, GOVERNMENT);
        deliver(story, letterTo(story, HOUSING), report.plus(Duration.ofMinutes(1)));
        deliver(story, letterTo(story, PROVINCE_BUREAU), report.plus(Duration.ofMinutes(1)));
        story.at(report.plus(Duration.ofMinutes(30))).clock();
        assertThat(called(story)).containsExactly("市政府未能送达重大紧急通知，请立即电话联系：—");
        deliver(story, government, report.plus(Duration.ofMinutes(40)));
        assertThat(story.decision().events()).as("it was called").isEmpty();
    }

    private static Letter letterTo(Story story, OrganisationCode recipient) {
        return story.waiting(MessageKind.URGENT_NOTICE).stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private static void deliver(Story story, Letter letter, Instant at) {
        story.told(new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), at));
    }

    private static List<String> called(Story story) {
        return story.decision().letters().stream()
                .filter(letter -> letter.kind() == MessageKind.URGENT_NOTICE)
                .map(letter -> ((UrgentNotice) letter.content()).zh())
                .toList();
    }

    @Test
    void aLateAcknowledgementIsTaken() {
        Story story = reported();
        LetterId letter = noticeTo(story, PROVINCE_BUREAU);
        story.told(new Fact.TimePassed(story.now().plus(Duration.ofHours(1))));
        story.says(PROVINCE_BUREAU, Say.acknowledged(letter, story.now()));
    }

    @Test
    void neverThroughAnAccusedParty() {
        Story story = Story.begins();
        story.says(BUREAU, report(story, Say.accusing(Say.unit(GOVERNMENT))));
        assertThat(story.told()).containsExactly("UrgentNotice → 省信访局");
        Story uncertain = Story.begins();
        uncertain.says(BUREAU, report(uncertain, Say.accusing(Say.named("不详"))));
        assertThat(uncertain.told()).isEmpty();
        assertThat(uncertain.warnings()).contains("C432");
        Story known = Stories.handling();
        known.refuses(BUREAU, report(known, Say.accusing(Say.unit(COURT))), CaseRule.PARTY_NAMES_OTHERS);
    }

    @Test
    void oneWhomACorrectionAccusesSeesNothingMore() {
        Story story = reported();
        var transfer = story.state().messages().get(0).messageId();
        story.says(BUREAU, Say.correction(transfer, Say.accusing(Say.unit(PROVINCE_BUREAU))));
        assertThat(Participants.of(story.history()).sightOf(PROVINCE_BUREAU)).isEqualTo(Participants.Sight.OWN);
        assertThat(story.decision().withheld()).isNotEmpty();
    }

    @Test
    void whatHasHappenedHasHappened() {
        Story story = Stories.handling();
        UrgentReport ahead = new UrgentReport(story.now().plusSeconds(60), "市政府门前", null);
        story.refuses(BUREAU, ahead, CaseRule.DATE_AFTER_RECEIPT);
    }
}
