package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.ledger.Entry.Arrival;
import org.yizhan.ledger.PetitionIndex.Known;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;

/** Who petitions is found again by fingerprints, and nothing else of them is kept. */
class PetitionIndexIT {
    @Nested
    class OnH2 extends Promises {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgres extends Promises {
        OnPostgres() {
            super(TestDatabase.POSTGRES);
        }
    }

    abstract static class Promises extends LedgerTestBase {
        private static final PersonPrint ALL = print("01", "02", "03", null);

        Promises(TestDatabase sort) {
            super(sort);
        }

        private static PersonPrint print(
                @Nullable String document,
                @Nullable String telephone,
                @Nullable String address,
                @Nullable String accused) {
            return new PersonPrint(document, telephone, address, accused);
        }

        /** An accepted petition of these persons. */
        private Entry petition(Sample.Case of, PersonPrint... persons) {
            return brought(sample.accepted(of), persons);
        }

        private static Entry brought(Entry entry, PersonPrint... persons) {
            Arrival a = entry.arrival();
            PetitionPrint print = new PetitionPrint("010302", "990202", List.of(persons));
            Arrival with = new Arrival(
                    a.sender(),
                    a.channel(),
                    a.body(),
                    a.receipt(),
                    a.correlation(),
                    a.sequence(),
                    a.test(),
                    a.attachments(),
                    print);
            return new Entry(with, entry.change(), null, List.of());
        }

        private List<Known> sharing(PersonPrint... persons) {
            return node.petitionIndex().sharing(List.of(persons), 100);
        }

        @Test
        void anyOneFingerprintIsEnough() {
            Sample.Case of = sample.newCase();
            Entry entry = petition(of, ALL, print(null, null, null, "0a"));
            node.ledger().record(List.of(entry));
            Known known = new Known(of.id, entry.arrival().receipt().receiptId(), "010302", "990202", ALL);
            assertThat(sharing(print("01", null, null, null))).containsExactly(known);
            assertThat(sharing(print("ff", "02", null, null))).containsExactly(known);
            assertThat(sharing(print(null, null, "03", "0a"))).hasSize(2);
            assertThat(sharing(print("02", "01", "02", "03"))).isEmpty();
            assertThat(sharing(print(null, null, null, null))).isEmpty();
            assertThat(sharing()).isEmpty();
        }

        @Test
        void aPetitionThatIsNotAcceptedIsNobodys() {
            node.ledger().record(List.of(brought(sample.refused("<x/>"), ALL)));
            assertThat(sharing(ALL)).isEmpty();
        }

        @Test
        void ofManyOnlySoManyAreGiven() {
            List<Entry> entries = IntStream.range(0, 5)
                    .mapToObj(i -> petition(sample.newCase(), ALL))
                    .toList();
            node.ledger().record(entries);
            assertThat(node.petitionIndex().sharing(List.of(print("01", null, null, null)), 3))
                    .hasSize(3);
        }

        @Test
        void aLetterOfThousandsOfSignatoriesIsKeptAndFound() {
            PersonPrint[] many = IntStream.range(0, 2_500)
                    .mapToObj(i -> print("%08x".formatted(i), null, null, null))
                    .toArray(PersonPrint[]::new);
            node.ledger().record(List.of(petition(sample.newCase(), many)));
            assertThat(node.count("petition_persons")).isEqualTo(2_500);
            assertThat(sharing(many[2_400])).hasSize(1);
            assertThat(node.petitionIndex().sharing(List.of(many), 2_500)).hasSize(2_500);
        }

        @Test
        void whatLosesLeavesNoTrace() {
            Sample.Case of = sample.newCase();
            Entry entry = petition(of, ALL);
            node.ledger().record(List.of(entry));
            assertThat(node.ledger().record(Collections.nCopies(1, entry))).containsExactly(0);
            assertThat(node.count("petition_persons")).isEqualTo(1);
        }
    }
}
