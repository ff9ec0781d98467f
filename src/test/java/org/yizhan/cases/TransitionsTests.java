package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Content;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.MessageKind.Origin;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;
import org.yizhan.messages.Violation;

/** The one table of legal moves: complete, and the only way. */
class TransitionsTests {
    static final Set<MessageKind> HANDLED = EnumSet.of(
            MessageKind.TRANSFER,
            MessageKind.SUPPLEMENT,
            MessageKind.OBJECTION_RULING,
            MessageKind.RESULT_RULING,
            MessageKind.RECALL,
            MessageKind.PETITIONER_WITHDRAWAL,
            MessageKind.CORRECTION,
            MessageKind.NOTICE,
            MessageKind.OBJECTION,
            MessageKind.EXTENSION_NOTICE,
            MessageKind.PROGRESS,
            MessageKind.OPINION,
            MessageKind.REPLY,
            MessageKind.CLOSING_REPORT,
            MessageKind.SERVICE_RECORD,
            MessageKind.TO_ORDINARY,
            MessageKind.EXTENSION_REQUEST,
            MessageKind.DECISION,
            MessageKind.HEARING,
            MessageKind.EXECUTION,
            MessageKind.GUIDANCE,
            MessageKind.EVALUATION,
            MessageKind.SUPERVISION,
            MessageKind.SUPERVISION_REPLY,
            MessageKind.RECOMMENDATION,
            MessageKind.RECOMMENDATION_FEEDBACK,
            MessageKind.CADRE_INFORMATION,
            MessageKind.LEADER_ASSIGNMENT,
            MessageKind.REVIEW_REQUEST,
            MessageKind.RECHECK_REQUEST,
            MessageKind.REVIEW_DECISION,
            MessageKind.REVIEW_OPINION,
            MessageKind.RECHECK_OPINION,
            MessageKind.SYSTEM_TRANSFER,
            MessageKind.DIRECT_REGISTRATION,
            MessageKind.DISPUTE_RULING,
            MessageKind.URGENT_REPORT,
            MessageKind.ACKNOWLEDGEMENT,
            MessageKind.REPORT_UP,
            MessageKind.CASE_BATCH,
            MessageKind.HANDLING_INPUT);

    /** Said only by those who were asked to. */
    private static final Set<MessageKind> UNINVITED =
            EnumSet.of(MessageKind.DISPUTE_RULING, MessageKind.ACKNOWLEDGEMENT);

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageIsInTheTable(Stage stage) {
        assertThat(Transitions.legalKinds(stage)).isNotEmpty();
        assertThat(Stories.in(stage).stage()).isEqualTo(stage);
    }

    @Test
    void everyKindHandledIsInTheTable() {
        Set<MessageKind> inTable = EnumSet.noneOf(MessageKind.class);
        for (Stage stage : Stage.values()) {
            inTable.addAll(Transitions.legalKinds(stage));
        }
        assertThat(inTable).isEqualTo(HANDLED);
    }

    @Test
    void everyStepIsLegalSomewhere() {
        for (Step step : Step.values()) {
            assertThat(Stage.values()).as("%s", step).anyMatch(stage -> Transitions.next(stage, step)
                    .isPresent());
        }
    }

    @Test
    void everyStageButNewIsReached() {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            for (Step step : Step.values()) {
                Transitions.next(stage, step).ifPresent(reached::add);
            }
        }
        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(Stage.NEW)));
    }

    static Stream<Arguments> everyIllegalPair() {
        return Arrays.stream(Stage.values()).flatMap(stage -> HANDLED.stream()
                .filter(kind -> !Transitions.legalKinds(stage).contains(kind))
                .map(kind -> Arguments.of(stage, kind)));
    }

    /** A message of the kind, as ordinary as can be; only who says it and when matters here. */
    static Content content(MessageKind kind, Story story) {
        String day = Days.of(story.now()).toString();
        return switch (kind) {
            case TRANSFER -> Say.transferTo(Town.HOUSING);
            case SUPPLEMENT -> Say.supplement();
            case OBJECTION_RULING -> Say.upheld();
            case RESULT_RULING -> Say.passed();
            case RECALL -> Say.recall();
            case PETITIONER_WITHDRAWAL -> Say.withdrawal(day);
            case CORRECTION -> Say.correction(story.message(), Say.petition());
            case NOTICE -> Say.notice(NoticeOutcome.ACCEPTED, day);
            case OBJECTION -> Say.objection();
            case EXTENSION_NOTICE -> Say.extension(10, day);
            case PROGRESS -> Say.progress();
            case OPINION -> Say.opinion(day);
            case REPLY -> Say.reply(day);
            case CLOSING_REPORT -> Say.report(day);
            case SERVICE_RECORD -> Say.served(story.message(), day);
            case TO_ORDINARY -> SayAside.toOrdinary(day);
            case EXTENSION_REQUEST -> SayAside.extensionRequest("2026-06-30");
            case DECISION -> SayAside.decision(day, null);
            case CASE_BATCH -> SayAside.batch("2026-12-31", Town.HOUSING);
            case REPORT_UP -> SayAside.reportUp(Town.PROVINCE_BUREAU, Say.petition());
            case HEARING -> SayAside.hearing(HearingEvent.STARTED, day);
            case GUIDANCE -> SayAside.guidance(day);
            case EVALUATION -> SayAside.evaluation(day);
            case SUPERVISION -> SayAside.supervision(Town.HOUSING, "2026-12-31");
            case SUPERVISION_REPLY -> SayAside.supervisionReply(story.message(), day);
            case RECOMMENDATION -> SayAside.recommendation(RecommendationType.IMPROVE_POLICY, Town.GOVERNMENT);
            case RECOMMENDATION_FEEDBACK -> SayAside.feedback(story.message(), day);
            case CADRE_INFORMATION -> SayAside.cadre(Town.PERSONNEL);
            case LEADER_ASSIGNMENT -> SayAside.leader("吴市长", Town.GOVERNMENT);
            case REVIEW_REQUEST -> SayAside.review(day);
            case RECHECK_REQUEST -> SayAside.recheck(day);
            case REVIEW_DECISION -> SayAside.takenOn(story.message(), day);
            case REVIEW_OPINION -> SayAside.reviewed(Remedy.REVIEW, Outcome.UPHELD, day);
            case RECHECK_OPINION -> SayAside.reviewed(Remedy.RECHECK, Outcome.UPHELD, day);
            case EXECUTION -> SayAside.executed(day);
            case SYSTEM_TRANSFER -> Say.passedDown(Town.DEMOLITION_OFFICE, null);
            case DIRECT_REGISTRATION -> Say.registered(null, Say.petition());
            case DISPUTE_RULING -> Say.disputeRuled(Town.HOUSING);
            case URGENT_REPORT -> Say.urgent(story.now(), Say.petition());
            case ACKNOWLEDGEMENT -> Say.acknowledged(new LetterId(new UUID(9, 9)), story.now());
            case HANDLING_INPUT -> Say.input(Town.HOUSING);
            default -> throw new IllegalArgumentException(kind + " is not handled");
        };
    }

    private static OrganisationCode sender(MessageKind kind, Story story) {
        boolean organ = kind.origin() == Origin.ORGAN;
        return organ ? story.state().mandate().map(Mandate::organ).orElse(Town.HOUSING) : Town.BUREAU;
    }

    @ParameterizedTest
    @MethodSource("everyIllegalPair")
    void everyIllegalPairIsRefusedAndSaysWhatIsLegal(Stage stage, MessageKind kind) {
        Set<MessageKind> legal = Transitions.legalKinds(stage);
        Story story = Stories.in(stage);
        boolean noOrgan = kind.origin() == Origin.ORGAN && !stage.withOrgan() && stage != Stage.NEW;

        List<Violation> violations = story.refusal(sender(kind, story), content(kind, story));
        assertThat(violations).filteredOn(Violation::refuses).hasSize(1);
        Violation violation = violations.get(0);
        if (violation.code().equals(CaseRule.NOT_LEGAL_NOW.code())) {
            assertThat(violation.en())
                    .contains(legal.stream().map(MessageKind::element).toList());
            assertThat(violation.zh())
                    .contains(legal.stream().map(MessageKind::chinese).toList());
            assertThat(violation.zh()).contains(stage.chinese());
        } else {
            CaseRule named = (noOrgan && stage != Stage.WITHDRAWN && stage != Stage.REPEATED)
                            || kind == MessageKind.HANDLING_INPUT
                            || UNINVITED.contains(kind)
                    ? CaseRule.NOT_A_PARTICIPANT
                    : kind == MessageKind.OBJECTION ? CaseRule.OBJECTION_AFTER_ACCEPTANCE : CaseRule.SECOND_RESULT;
            assertThat(violation.code()).isEqualTo(named.code());
        }
    }
}
