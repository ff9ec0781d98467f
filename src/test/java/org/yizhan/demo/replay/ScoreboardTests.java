package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.replay.Scoreboard.Effect;

class ScoreboardTests {
    private static final UUID MESSAGE = new UUID(0, 1);
    private static final UUID LETTER = new UUID(0, 2);
    private static final UUID OTHER_LETTER = new UUID(0, 3);

    private final Scoreboard score = new Scoreboard();

    @Test
    void anAcceptedMessageIsMissingUntilItsEffectArrives() {
        score.accepted(Effect.OPINION, MESSAGE);
        assertThat(score.missing()).isEqualTo(1);
        assertThat(score.report(1, 0, 1).lost()).isEqualTo(1);

        score.arrived(Effect.OPINION, MESSAGE, LETTER);
        assertThat(score.missing()).isZero();
    }

    @Test
    void acceptingAgainCountsOnce() {
        score.accepted(Effect.ASSIGNMENT, MESSAGE);
        score.accepted(Effect.ASSIGNMENT, MESSAGE);

        assertThat(score.accepted(Effect.ASSIGNMENT)).isEqualTo(1);
    }

    @Test
    void twoLettersAboutOneThingAreOneTooMany() {
        score.letter("Assignment|1", LETTER);
        score.letter("Assignment|2", OTHER_LETTER);
        assertThat(score.report(1, 0, 1).doubled()).isZero();

        score.letter("Assignment|1", OTHER_LETTER);
        assertThat(score.report(1, 0, 1).doubled()).isEqualTo(1);
    }

    @Test
    void everyStepIsProgress() {
        score.sent();
        score.arrived(Effect.ASSIGNMENT, MESSAGE, LETTER);
        score.arrived(Effect.NOTICE, MESSAGE, LETTER);
        score.arrived(Effect.OPINION, MESSAGE, LETTER);

        assertThat(score.progress()).isEqualTo(4);
        assertThat(score.line()).contains("sent 1").contains("relayed 1");
    }

    @Test
    void quietMeansNothingWhileTheGatewayIsDownOnPurpose() {
        long before = score.changes();
        assertThat(score.changes()).isEqualTo(before);

        score.disturbed(true);
        long first = score.changes();
        assertThat(score.changes()).isNotEqualTo(first);

        score.disturbed(false);
        assertThat(score.changes()).isEqualTo(score.changes());
    }
}
