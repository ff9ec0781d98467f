package org.yizhan.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.ledger.Outbox.ClaimedLetter;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.platform.RealTime;

/** Claims letters for a node, from the lanes it holds, in order within each case and recipient. */
@Component
final class Claims {
    /** The months that have letters to leave; by itself, so that all that follows names its months. */
    private static final String MONTHS = "select distinct case_month from letters where state in ('READY', 'CLAIMED')";

    /**
     * A letter may leave when it is due, or its claim has run out, and no earlier letter of its case to its recipient is
     * held back or would stand behind it in this very list.
     */
    private static final String CANDIDATES = "select " + LetterRows.COLUMNS + ", l.state, l.attempts" + LetterRows.FROM
            + """
            where l.state in ('READY', 'CLAIMED') and l.due_at <= ? and l.lane in %1$s and l.case_month in %2$s
              and not exists (
                select 1 from letters p
                where p.case_month in %2$s and p.case_month = l.case_month and p.case_id = l.case_id and p.recipient = l.recipient
                  and p.letter_number > 0 and p.letter_number < l.letter_number
                  and (p.state in ('PARKED', 'DEAD')
                    or p.state in ('READY', 'CLAIMED')
                      and (p.due_at > ? or p.created_at > l.created_at or p.priority < l.priority)))
            order by l.priority desc, l.created_at, l.case_id, l.letter_number
            limit ?""";

    private static final String TAKE =
            """
            update letters set state = 'CLAIMED', claimed_by = ?, due_at = ?, attempts = attempts + 1
            where id in %s and case_month in %s and state = ? and attempts = ?""";

    private record Candidate(ClaimedLetter letter, String state, int attempts) {}

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

    List<ClaimedLetter> claim(String node, int most, Duration lease, Predicate<OrganisationCode> leaving) {
        Instant now = clock.instant();
        List<Integer> mine = lanes(node, now, lease);
        if (mine.isEmpty()) {
            return List.of();
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Candidate> candidates = inOrder(candidates(mine, now, most));
            return claim(status, node, now.plus(lease), candidates, leaving);
        }));
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
            TransactionStatus status,
            String node,
            Instant until,
            List<Candidate> candidates,
            Predicate<OrganisationCode> leaving) {
        List<Candidate> taken = candidates.stream()
                .filter(candidate -> leaving.test(candidate.letter().letter().recipient()))
                .toList();
        if (!take(node, until, taken)) {
            // Another node was faster with one of them; without it, the letters behind it would overtake.
            status.setRollbackOnly();
            return List.of();
        }
        List<ClaimedLetter> claimed = candidates.stream().map(Candidate::letter).toList();
        Map<MessageId, Original> texts = rows.texts(claimed);
        return claimed.stream().map(letter -> LetterRows.with(texts, letter)).toList();
    }

    private List<Candidate> candidates(List<Integer> mine, Instant now, int most) {
        List<Integer> months = monthsToLeave();
        if (months.isEmpty()) {
            return List.of();
        }
        List<?> time = List.of(Objects.requireNonNull(Sql.time(now)));
        return jdbc.query(
                CANDIDATES.formatted(Sql.places(mine), Sql.places(months)),
                (row, number) -> new Candidate(
                        rows.read(row), row.getString(LetterRows.COUNT + 1), row.getInt(LetterRows.COUNT + 2)),
                Sql.parameters(time, mine, months, months, time, List.of(most)));
    }

    private List<Integer> monthsToLeave() {
        // With parameters, though there are none: only then is it prepared, and planned once for all partitions.
        return jdbc.queryForList(MONTHS, Integer.class, new Object[0]);
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

    private record Seen(String state, int attempts) {}

    /** Letters that were seen alike are taken by one statement: most are ready and were never tried. */
    private boolean take(String node, Instant until, List<Candidate> candidates) {
        Map<Seen, List<ClaimedLetter>> alike = new LinkedHashMap<>();
        candidates.forEach(candidate -> alike.computeIfAbsent(
                        new Seen(candidate.state(), candidate.attempts()), seen -> new ArrayList<>())
                .add(candidate.letter()));
        return alike.entrySet().stream().allMatch(each -> take(node, until, each.getKey(), each.getValue()));
    }

    private boolean take(String node, Instant until, Seen seen, List<ClaimedLetter> letters) {
        List<UUID> ids = Sql.padded(
                letters.stream().map(claimed -> claimed.letter().id().value()).toList());
        List<Integer> months =
                letters.stream().map(ClaimedLetter::month).distinct().toList();
        List<?> now = List.of(node, Objects.requireNonNull(Sql.time(until)));
        return jdbc.update(
                        TAKE.formatted(Sql.places(ids), Sql.places(months)),
                        Sql.parameters(now, ids, months, List.of(seen.state(), seen.attempts())))
                == letters.size();
    }
}
