package org.yizhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.cases.Letter;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.messages.MessageId;

/**
 * Which partitions PostgreSQL looks into for what a gateway does all day, by its own count of scans. Each is done so often
 * that the server's plan for all parameters is counted too, and with other months beside that have rows of the same kind.
 */
class MonthPruningIT extends LedgerTestBase {
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(31);
    private static final int OFTEN = 12;
    private static final String SCANS =
            """
            select relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) from pg_stat_user_tables
            where relid in (select inhrelid from pg_inherits)""";

    private Entry opening;
    private Sample.Case of;

    MonthPruningIT() {
        super(TestDatabase.POSTGRES);
    }

    /** Cases of three months; what is looked for is of the second, 202604. */
    @BeforeEach
    void threeMonths() {
        node.keepOneConnection();
        node.months.start();
        for (int month = 0; month < 3; month++) {
            for (int i = 0; i < 20; i++) {
                recorded(sample.newCase());
            }
            if (month == 1) {
                of = sample.newCase();
                opening = recorded(of);
            }
            clock.advance(MONTH);
        }
        node.jdbc.execute("analyze");
    }

    private Entry recorded(Sample.Case of) {
        Entry entry = sample.accepted(of, Sample.ORGAN, Sample.BUREAU);
        assertThat(node.ledger().record(List.of(entry))).isEmpty();
        return entry;
    }

    private MessageId receiptId() {
        return opening.arrival().receipt().receiptId();
    }

    private Letter letter() {
        return Sample.letter(opening, 0);
    }

    private Map<String, Long> scans() {
        node.jdbc.queryForList("select pg_stat_force_next_flush()");
        node.jdbc.queryForList("select pg_stat_clear_snapshot()");
        Map<String, Long> scans = new HashMap<>();
        node.jdbc.query(SCANS, row -> {
            scans.put(row.getString(1), row.getLong(2));
        });
        return scans;
    }

    private Set<String> lookedInto(Runnable doing) {
        Map<String, Long> before = scans();
        for (int i = 0; i < OFTEN; i++) {
            doing.run();
        }
        return scans().entrySet().stream()
                .filter(after -> after.getValue() > before.getOrDefault(after.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> everyMonthOf(String table) {
        return Stream.of("202603", "202604", "202605", "202606", "default")
                .map(month -> table + "_" + month)
                .collect(Collectors.toSet());
    }

    @Test
    void aNewMessageIdIsLookedForInNoMonth() {
        SubmissionKey unknown = new SubmissionKey(Sample.BUREAU, MessageId.of("00000000-0000-4000-8000-000000000001"));
        assertThat(lookedInto(() -> assertThat(node.ledger().findSubmissions(List.of(unknown)))
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void aRepeatedMessageIsFoundInItsMonth() {
        SubmissionKey known =
                new SubmissionKey(Sample.BUREAU, opening.arrival().receipt().submitted());
        assertThat(lookedInto(() -> assertThat(node.ledger().findSubmissions(List.of(known)))
                        .hasSize(1)))
                .containsExactly("messages_202604");
    }

    @Test
    void aHistoryIsReadInItsMonth() {
        assertThat(lookedInto(() ->
                        assertThat(node.ledger().histories(List.of(of.id))).hasSize(1)))
                .containsExactly("decisions_202604");
    }

    @Test
    void theTextOfALetterIsReadInItsMonth() {
        assertThat(lookedInto(() ->
                        assertThat(node.ledger().original(of.id, receiptId())).isPresent()))
                .containsExactly("messages_202604");
    }

    @Test
    void recordingReadsNoMonth() {
        assertThat(lookedInto(() -> recorded(of))).isEmpty();
    }

    @Test
    void aMarkTouchesItsMonth() {
        assertThat(lookedInto(() -> mark(of.id.month(), LetterState.DELIVERED))).containsExactly("letters_202604");
    }

    /** A broker's report on a receipt knows neither case nor month; it is looked for by its key, and written in its month. */
    @Test
    void aMarkOfABareIdLooksForTheLetterInEveryMonth() {
        assertThat(lookedInto(() -> mark(null, LetterState.DELIVERED)))
                .containsExactlyInAnyOrderElementsOf(everyMonthOf("letters"));
    }

    private void mark(Integer month, LetterState state) {
        LetterMark mark = new LetterMark(letter().id(), month, state, clock.instant(), null, true);
        node.ledger().record(List.of(new Entry(null, null, mark, List.of())));
    }

    @Test
    void lettersToLeaveAreLookedForInEveryMonthAndTheirTextsOnlyInTheirs() {
        assertThat(node.outbox().claim("a", 1000, LEASE, recipient -> true)).hasSize(122);
        assertThat(lookedInto(() -> {
                    node.outbox().release(letter().id(), of.id.month(), clock.instant(), "again", false);
                    assertThat(node.outbox().claim("a", 1000, LEASE, recipient -> true))
                            .hasSize(1);
                }))
                .contains("messages_202604")
                .isSubsetOf(and(everyMonthOf("letters"), "messages_202604"));
    }

    @Test
    void aReleaseTouchesItsMonth() {
        assertThat(lookedInto(
                        () -> node.outbox().release(letter().id(), of.id.month(), clock.instant(), "again", false)))
                .containsExactly("letters_202604");
    }

    @Test
    void aMailboxIsReadInEveryMonthAndTheTextsOnlyInTheirs() {
        mark(of.id.month(), LetterState.DELIVERED);
        assertThat(lookedInto(() -> assertThat(node.parts.mailboxes().read(Sample.ORGAN, 0L, 10))
                        .hasSize(1)))
                .isEqualTo(and(everyMonthOf("letters"), "messages_202604"));
    }

    @Test
    void aCaseFileIsReadInItsMonth() {
        assertThat(lookedInto(() -> assertThat(node.lookup().caseFile(of.id)).isPresent()))
                .containsExactly("decisions_202604", "letters_202604", "messages_202604");
    }

    private static Set<String> and(Set<String> all, String more) {
        Set<String> both = new TreeSet<>(all);
        both.add(more);
        return both;
    }
}
