package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.HOUSING;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;

class LetterTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    /** Whoever carries letters does not ask a case what follows from those that start nothing. */
    @Test
    void whatStartsNothingIsNeverNewsOnceDelivered() {
        Story story = Stories.delivered();
        List<Letter> receipts = story.decision().letters();
        assertThat(receipts).isNotEmpty().allMatch(Letter::startsNothing);
        assertThat(receipts).noneMatch(receipt -> written(receipt).isNewsOnceDelivered());
    }

    @Test
    void anAssignmentStartsClocks() {
        Story story = Stories.assigned();
        assertThat(story.decision().letters())
                .filteredOn(letter -> letter.kind() == MessageKind.ASSIGNMENT)
                .isNotEmpty()
                .noneMatch(Letter::startsNothing)
                .allMatch(letter -> written(letter).isNewsOnceDelivered());
    }

    private static LetterWritten written(Letter letter) {
        LetterId id = letter.id();
        return new LetterWritten(id, HOUSING, letter.kind(), letter.number(), letter.priority(), null, List.of(), AT);
    }
}
