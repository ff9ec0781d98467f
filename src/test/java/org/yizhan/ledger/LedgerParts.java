package org.yizhan.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's parts, put together over one database as the container does it. */
final class LedgerParts {
    private final JdbcTemplate jdbc;
    final TransactionTemplate transactions;
    private final Clock clock;
    private final LedgerJson json = new LedgerJson();
    private final LetterSignal signal = new LetterSignal();
    private final Lanes lanes;
    private final Claims claims;

    LedgerParts(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.lanes = new Lanes(jdbc, transactions);
        this.claims = new Claims(jdbc, transactions, lanes, new LetterRows(jdbc, json), clock);
    }

    Ledger ledger(Sealer sealer) {
        Places places = new Places(jdbc, clock);
        Recorder recorder = new Recorder(
                jdbc, transactions, json, places, new EntryWriter(jdbc, new JdbcUrgentNotices(jdbc), clock));
        return new JdbcLedger(jdbc, json, recorder, signal, sealer);
    }

    Outbox outbox() {
        return new JdbcOutbox(jdbc, claims, signal, clock);
    }

    /** Sharing lanes with the outbox. */
    DueCases dueCases() {
        return new JdbcDueCases(jdbc, lanes, claims, clock);
    }

    MadeLists madeLists() {
        return new JdbcMadeLists(jdbc, transactions, clock);
    }

    /** The same. */
    Estates estates() {
        return new JdbcEstates(jdbc, new LetterRows(jdbc, json), claims);
    }

    UrgentNotices urgentNotices() {
        return new JdbcUrgentNotices(jdbc);
    }

    Mailboxes mailboxes() {
        return new JdbcMailboxes(jdbc, new LetterRows(jdbc, json));
    }

    SecretStore secrets() {
        return new JdbcSecretStore(jdbc, transactions);
    }

    ReferenceVersions referenceVersions() {
        return new JdbcReferenceVersions(jdbc);
    }

    AttachmentIndex attachmentIndex() {
        return new JdbcAttachmentIndex(jdbc, lookup());
    }

    PetitionIndex petitionIndex() {
        return new JdbcPetitionIndex(jdbc);
    }

    Lookup lookup() {
        return new JdbcLookup(jdbc, json);
    }

    CaseHistories caseHistories(Ledger ledger) {
        return new JdbcCaseHistories(jdbc, ledger);
    }

    Conservation conservation() {
        return new JdbcConservation(jdbc, transactions);
    }

    Sealing sealing(SealKey key, SealHead head) {
        return new Sealing(jdbc, transactions, clock, key, head);
    }

    Months months(SealKey key, DatasourceSettings settings) {
        return new JdbcMonths(jdbc, transactions, key, clock, settings);
    }

    Verification verification(SealKey key, SealHead head) {
        return new JdbcVerification(jdbc, transactions, json, key, head);
    }
}
