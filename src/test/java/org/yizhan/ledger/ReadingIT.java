package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.HOUSING;
import static org.yizhan.cases.Town.STRANGER;
import static org.yizhan.cases.Town.TRANSPORT;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Say;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** Who may read a message and the files it names: who takes part, and who no longer does only what is its own. */
class ReadingIT {
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
        private static final String PHOTO = Sample.digest("a photo");

        private TownCase town;
        private MessageId transfer;

        Promises(TestDatabase sort) {
            super(sort);
        }

        @BeforeEach
        void transfer() {
            town = new TownCase(node.ledger(), clock);
            transfer = town.says(BUREAU, Say.transferTo(HOUSING), PHOTO);
        }

        private void assertReaders(MessageId receipt, OrganisationCode... readers) {
            assertThat(Stream.of(BUREAU, HOUSING, TRANSPORT, STRANGER)
                            .filter(reader -> node.parts.lookup().mayRead(reader, receipt)))
                    .containsExactly(readers);
        }

        private void assertReadersOfPhoto(OrganisationCode... readers) {
            assertThat(Stream.of(BUREAU, HOUSING, TRANSPORT, STRANGER)
                            .filter(reader -> node.parts.attachmentIndex().mayRead(reader, PHOTO)))
                    .containsExactly(readers);
        }

        @Test
        void aLetterIsReadOnlyOnceItIsDelivered() {
            assertReaders(transfer, BUREAU);
            assertReadersOfPhoto(BUREAU);
            town.delivered();
            assertReaders(transfer, BUREAU, HOUSING);
            assertReadersOfPhoto(BUREAU, HOUSING);
        }

        /** Art. 23: the material goes back with the matter. */
        @Test
        void anOrganThatGaveTheCaseBackReadsOnlyWhatItSaidAndWasAnswered() {
            town.delivered();
            MessageId objection = town.says(HOUSING, Say.objection());
            town.delivered();
            assertReaders(objection, BUREAU, HOUSING);
            MessageId ruling = town.says(BUREAU, Say.agreed(TRANSPORT));
            assertReaders(transfer, BUREAU);
            assertReadersOfPhoto(BUREAU);
            town.delivered();

            assertReaders(transfer, BUREAU, TRANSPORT);
            assertReadersOfPhoto(BUREAU, TRANSPORT);
            assertReaders(objection, BUREAU, HOUSING);
            assertReaders(ruling, BUREAU, HOUSING);
        }

        @Test
        void anOrganWhoseObjectionIsNotAgreedToGoesOnReading() {
            town.delivered();
            town.says(HOUSING, Say.objection());
            town.says(BUREAU, Say.upheld());
            town.delivered();
            assertReaders(transfer, BUREAU, HOUSING);
            assertReadersOfPhoto(BUREAU, HOUSING);
        }

        @Test
        void anOrganThatIsChargedAnewReadsAgain() {
            town.delivered();
            town.says(HOUSING, Say.objection());
            town.says(BUREAU, Say.agreed(TRANSPORT));
            town.delivered();
            MessageId second = town.says(TRANSPORT, Say.objection());
            town.says(BUREAU, Say.recall());
            town.says(BUREAU, Say.transferTo(HOUSING));
            town.delivered();
            assertReaders(transfer, BUREAU, HOUSING);
            assertReaders(second, BUREAU, TRANSPORT);
        }

        @Test
        void aRecallTakesTheMaterialBackToo() {
            town.delivered();
            town.says(BUREAU, Say.recall());
            town.delivered();
            assertReaders(transfer, BUREAU);
            assertReadersOfPhoto(BUREAU);
        }

        /** Art. 30 ¶3: it had the letters before anyone knew. */
        @Test
        void anOrganFoundToBeTheAccusedNoLongerReadsWhatItWasGiven() {
            town.delivered();
            MessageId named = town.says(BUREAU, Say.correction(transferId(), Say.accusing(Say.unit(HOUSING))));
            town.delivered();
            assertReaders(transfer, BUREAU);
            assertReaders(named, BUREAU);
            assertReadersOfPhoto(BUREAU);
        }

        private MessageId transferId() {
            return node.parts.lookup().messages(transfer).get(0).receipt().submitted();
        }

        @Test
        void aFileThatTwoMessagesNameIsReadByWhoMayReadEither() {
            TownCase other = new TownCase(node.ledger(), clock);
            other.says(BUREAU, Say.transferTo(TRANSPORT), PHOTO);
            other.delivered();
            assertReadersOfPhoto(BUREAU, TRANSPORT);
            town.delivered();
            assertReadersOfPhoto(BUREAU, HOUSING, TRANSPORT);
        }

        @Test
        void nobodyReadsWhatIsNotThere() {
            assertReaders(new MessageId(UUID.randomUUID()));
            assertThat(node.parts.attachmentIndex().mayRead(BUREAU, Sample.digest("another photo")))
                    .isFalse();
        }

        @Test
        void aRefusedMessageIsItsSendersOnly() {
            Entry refused = sample.refused("<x/>");
            node.ledger().record(List.of(refused));
            MessageId receipt = refused.arrival().receipt().receiptId();
            assertThat(node.parts.lookup().mayRead(Sample.BUREAU, receipt)).isTrue();
            assertReaders(receipt);
        }
    }
}
