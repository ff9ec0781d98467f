package org.yizhan.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.RealTime;

/** Claims letters for a node, from the lanes it holds, in order within each case and recipient. */
@Component
final class Claims {
    /**
     * A letter may leave when it is due, or its claim has run out, and no earlier letter of its case to its recipient is
     * held back or would stand behind it in this very list.
     */
    private static final String CANDIDATES =
            "select " + LetterRows.COLUMNS + ", l.case_month, l.state, l.attempts" + LetterRows.FROM
                    + """
            where l.state in ('READY', 'CLAIMED') and l.due_at <= ? and l.lane in %s
              and not exists (
                select 1 from letters p
                where p.case_id = l.case_id and p.recipient = l.recipient
                  and p.letter_number > 0 and p.letter_number < l.letter_number
                  and (p.state in ('PARKED', 'DEAD')
                    or p.state in ('READY', 'CLAIMED')
                      and (p.due_at > ? or p.created_at > l.created_at or p.priority < l.priority)))
            order by l.priority desc, l.created_at, l.case_id, l.letter_number
            limit ?""";

    private static final String TAKE =
            """
            update letters set state = 'CLAIMED', claimed_by = ?, due_at = ?, attempts = attempts + 1
            where id = ? and case_month = ? and state = ? and attempts = ?""";

    private record Candidate(ClaimedLetter letter, int month, String state, int attempts) {}

    private record Held(List<Integer> lanes, Instant renewAt, Instant until) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Lanes lanes;
    private final LetterRows rows;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Claims(JdbcTemplate jdbc, TransactionTemplate transactions, Lanes lanes, LetterRows rows, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.lanes = lanes;
        this.rows = rows;
        this.clock = clock;
    }

    List<ClaimedLetter> claim(String node, int most, Duration lease) {
        Instant now = clock.instant();
        List<Integer> mine = lanes(node, now, lease);
        if (mine.isEmpty()) {
            return List.of();
        }
        return Objects.requireNonNull(
                transactions.execute(status -> claim(status, node, mine, now, now.plus(lease), most)));
    }

    private List<Integer> lanes(String node, Instant now, Duration lease) {
        Held current = held.get(node);
        if (current == null || !now.isBefore(current.renewAt())) {
            current = new Held(lanes.renew(node, now, lease), now.plus(lease.dividedBy(3)), now.plus(lease));
            held.put(node, current);
        }
        return current.lanes();
    }

    /** The lanes that this node took last, as long as their lease runs. */
    List<Integer> held(String node) {
        Held current = held.get(node);
        return current == null || !clock.instant().isBefore(current.until()) ? List.of() : current.lanes();
    }

    void leave(String node) {
        held.remove(node);
        lanes.leave(node);
    }

    private List<ClaimedLetter> claim(
            TransactionStatus status, String node, List<Integer> mine, Instant now, Instant until, int most) {
        List<Candidate> candidates = inOrder(candidates(mine, now, most));
        if (!take(node, until, candidates)) {
            // Another node was faster with one of them; without it, the letters behind it would overtake.
            status.setRollbackOnly();
            return List.of();
        }
        return candidates.stream().map(Candidate::letter).toList();
    }

    private List<Candidate> candidates(List<Integer> mine, Instant now, int most) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(Sql.time(now));
        parameters.addAll(mine);
        parameters.add(Sql.time(now));
        parameters.add(most);
        return jdbc.query(
                CANDIDATES.formatted(Sql.places(mine)),
                (row, number) -> new Candidate(
                        rows.read(row),
                        row.getInt(LetterRows.COUNT + 1),
                        row.getString(LetterRows.COUNT + 2),
                        row.getInt(LetterRows.COUNT + 3)),
                parameters.toArray());
    }

    private record Row(CaseId caseId, OrganisationCode recipient) {}

    /** Leaves out a letter whose predecessor should stand before it in the list and does not. */
    private static List<Candidate> inOrder(List<Candidate> candidates) {
        Map<Row, List<Candidate>> perRow = new HashMap<>();
        Set<Candidate> left = new HashSet<>();
        for (Candidate candidate : candidates) {
            Row row = row(candidate);
            if (row != null) {
                perRow.computeIfAbsent(row, key -> new ArrayList<>()).add(candidate);
            }
        }
        for (List<Candidate> list : perRow.values()) {
            list.sort(Comparator.comparing(
                    candidate -> candidate.letter().letter().number()));
            int first = list.get(0).letter().letter().number();
            IntStream.range(0, list.size())
                    .filter(i -> list.get(i).letter().letter().number() != first + i)
                    .forEach(i -> left.add(list.get(i)));
        }
        return candidates.stream()
                .filter(candidate -> !left.contains(candidate))
                .toList();
    }

    private static @Nullable Row row(Candidate candidate) {
        CaseId caseId = candidate.letter().caseId();
        return caseId == null || candidate.letter().letter().number() == 0
                ? null
                : new Row(caseId, candidate.letter().letter().recipient());
    }

    private boolean take(String node, Instant until, List<Candidate> candidates) {
        List<Object[]> updates = candidates.stream()
                .sorted(Comparator.comparing(
                        candidate -> candidate.letter().letter().id().value()))
                .map(candidate -> new Object[] {
                    node,
                    Sql.time(until),
                    candidate.letter().letter().id().value(),
                    candidate.month(),
                    candidate.state(),
                    candidate.attempts()
                })
                .toList();
        return IntStream.of(jdbc.batchUpdate(TAKE, updates)).allMatch(count -> count == 1);
    }
}
