package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.OrganExcluded;
import org.yizhan.cases.Histories;
import org.yizhan.cases.History;
import org.yizhan.cases.LetterEvent.LetterDelivered;
import org.yizhan.cases.LetterEvent.LetterDied;
import org.yizhan.cases.LetterEvent.LetterSuppressed;
import org.yizhan.cases.LetterEvent.LetterWithheld;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.Town;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** A case's whole history to who takes part in it, and no more of it than that one may know. */
class EventLineTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final LetterId LETTER = new LetterId(new UUID(0, 1));
    private static final LetterWritten WRITTEN =
            new LetterWritten(LETTER, Town.HOUSING, MessageKind.ASSIGNMENT, 1, 4, null, List.of(), AT);

    static List<History> everyStage() {
        return Histories.ofEveryStage();
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void theBureauSeesEveryEventInOrder(History history) {
        List<EventLine> lines = EventLine.whole(history, true);

        assertThat(lines)
                .extracting(EventLine::type)
                .containsExactlyElementsOf(history.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
        assertThat(lines).extracting(EventLine::at).isSorted();
        assertThat(lines.get(0).sender()).isEqualTo(Town.BUREAU.value());
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void eachMessageAndEachLetterSaysWhoseItIs(History history) {
        assertThat(EventLine.whole(history, true)).allSatisfy(line -> {
            if (line.type().equals("MessageTaken")) {
                assertThat(line.sender()).isNotNull();
                assertThat(line.kind()).isNotNull();
            }
            if (line.type().startsWith("Letter")) {
                assertThat(line.recipient()).isNotNull();
                assertThat(line.kind()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void anOrganThatGaveTheCaseBackSeesWhatItSentItself(History history) {
        long sent = history.events().stream()
                .filter(event ->
                        event instanceof MessageTaken taken && taken.sender().equals(Town.HOUSING))
                .count();

        assertThat(EventLine.own(history, Town.HOUSING))
                .hasSize((int) sent)
                .allMatch(line -> line.type().equals("MessageTaken"))
                .allMatch(line -> Town.HOUSING.value().equals(line.sender()));
        assertThat(EventLine.own(history, Town.STRANGER)).isEmpty();
    }

    /** Art. 30 ¶3: the organ charged might be close to the accused side. */
    @Test
    void onlyTheBureauLearnsWhoStandsOnTheAccusedSide() {
        History history = of(
                WRITTEN,
                new OrganExcluded(Town.TRANSPORT, AT),
                new LetterSuppressed(Town.TRANSPORT, MessageKind.RELAYED, AT),
                new LetterWithheld(LETTER, AT));

        assertThat(EventLine.whole(history, true))
                .extracting(EventLine::type)
                .containsExactly("LetterWritten", "OrganExcluded", "LetterSuppressed", "LetterWithheld");
        assertThat(EventLine.whole(history, false)).extracting(EventLine::type).containsExactly("LetterWritten");
    }

    @Test
    void whatBecameOfALetterNamesItsRecipientAndKind() {
        List<EventLine> lines = EventLine.whole(
                of(WRITTEN, new LetterDelivered(LETTER, AT), new LetterDied(LETTER, "8 attempts", AT)), true);

        assertThat(lines)
                .extracting(EventLine::recipient)
                .containsOnly(Town.HOUSING.value())
                .hasSize(3);
        assertThat(lines).extracting(EventLine::kind).containsOnly("Assignment");
    }

    @Test
    void asJsonItSaysNothingInsteadOfNull() {
        OrganisationCode sender = Town.BUREAU;
        MessageId id = new MessageId(new UUID(0, 2));
        History history = of(new MessageTaken(id, id, sender, MessageKind.TRANSFER, "ab", List.of(), AT));

        JsonNode line = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .valueToTree(EventLine.whole(history, true).get(0));

        assertThat(line.fieldNames()).toIterable().containsExactly("type", "at", "sender", "kind");
    }

    private static History of(CaseEvent... events) {
        return new History(new CaseId("YZ202603-0123456789AB"), events.length, List.of(events));
    }
}
