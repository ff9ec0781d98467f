package org.yizhan.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.delivery.Attempt.Failed;
import org.yizhan.directory.Organisations;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.letters.LetterPress;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.LetterWriter;

class PackingTests {
    private static final OrganisationCode GATEWAY = new OrganisationCode("11990000MB0000019F");
    private static final Instant CREATED = Instant.parse("2026-03-02T01:02:03Z");

    private final Outgoing outgoing = Outgoing.to(Organisations.code(1), 3, 4);
    private final List<Failed> failed = new ArrayList<>();

    private static Packing packing(int unwritable) {
        LetterWriter writer = (envelope, content, source) -> {
            if (envelope.number() == unwritable) {
                throw new IllegalStateException("its source is missing");
            }
            return envelope.toString().getBytes(UTF_8);
        };
        return new Packing(new LetterPress(writer, new GatewaySettings(GATEWAY, Path.of("unused"))));
    }

    private List<ClaimedLetter> claimed(int failures) {
        return outgoing.letters().stream()
                .map(letter -> new ClaimedLetter(
                        letter, outgoing.caseId(), outgoing.caseId().month(), CREATED, failures, null, true))
                .toList();
    }

    @Test
    void aLetterThatCannotBeWrittenFailsByItselfAndByItsOwnFault() {
        List<Parcel> parcels = packing(2).pack(claimed(0), failed);

        assertThat(parcels)
                .extracting(parcel -> parcel.claimed().letter().number())
                .containsExactly(1, 3);
        assertThat(failed).singleElement().satisfies(failure -> {
            assertThat(failure.claimed().letter().number()).isEqualTo(2);
            assertThat(failure.own()).isTrue();
            assertThat(failure.reason()).contains("its source is missing");
        });
    }

    @Test
    void aLetterIsWrittenTheSameHoweverOftenItIsTried() {
        List<Parcel> first = packing(0).pack(claimed(0), failed);
        List<Parcel> later = packing(0).pack(claimed(5), failed);

        for (int i = 0; i < 3; i++) {
            assertThat(later.get(i).xml()).isEqualTo(first.get(i).xml());
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void theHeaderSaysWhatTheLedgerKnows() {
        Letter letter = outgoing.letters().get(0);
        String xml = new String(packing(0).pack(claimed(0), failed).get(0).xml(), UTF_8);

        assertThat(xml)
                .contains(
                        letter.id().toString(),
                        GATEWAY.value(),
                        letter.recipient().value())
                .contains(outgoing.caseId().value(), "number=1", CREATED.toString(), "test=true");
    }
}
