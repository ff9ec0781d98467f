package org.yizhan.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.RealTime;

/** The outbox in SQL: lanes are leased by nodes, letters are claimed by compare-and-set. */
@Component
final class JdbcOutbox implements Outbox {
    private static final String WAITING =
            """
            select 1 from letters l
            where l.state in ('READY', 'CLAIMED')
              and not exists (
                select 1 from letters p
                where p.case_id = l.case_id and p.recipient = l.recipient
                  and p.letter_number > 0 and p.letter_number < l.letter_number and p.state in ('PARKED', 'DEAD'))
            limit 1""";

    private final JdbcTemplate jdbc;
    private final Claims claims;
    private final LetterSignal signal;
    private final Clock clock;
    private volatile boolean behind;

    JdbcOutbox(JdbcTemplate jdbc, Claims claims, LetterSignal signal, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void awaitLetters(Duration atMost) throws InterruptedException {
        signal.await(atMost);
    }

    @Override
    public List<ClaimedLetter> claim(String node, int most, Duration lease, Predicate<OrganisationCode> leaving) {
        List<ClaimedLetter> claimed = claims.claim(node, most, lease, leaving);
        behind = claimed.size() == most;
        if (behind) {
            signal.wake();
        }
        return claimed;
    }

    @Override
    public void hold(Duration atMost) {
        signal.hold(atMost);
    }

    @Override
    public boolean isBehind() {
        return behind;
    }

    @Override
    public void release(LetterId letter, int month, Instant retryAt, String reason, boolean own) {
        jdbc.update(
                "update letters set state = 'READY', due_at = ?, reason = ?, failures = failures + ?"
                        + " where id = ? and case_month = ? and state = 'CLAIMED'",
                Sql.time(retryAt),
                MarkWriter.cut(reason),
                own ? 1 : 0,
                letter.value(),
                month);
    }

    @Override
    public int rebuild(OrganisationCode recipient) {
        int rebuilt = jdbc.update(
                """
                update letters set state = 'READY', failures = 0, due_at = ?
                where recipient = ? and state = 'DELIVERED' and (reason is null or reason <> ?)""",
                Sql.time(clock.instant()),
                recipient.value(),
                LetterStanding.WITHHELD);
        if (rebuilt > 0) {
            signal.wake();
        }
        return rebuilt;
    }

    @Override
    public int resume(String node) {
        return jdbc.update(
                "update letters set state = 'READY', due_at = ? where state = 'CLAIMED' and claimed_by = ?",
                Sql.time(clock.instant()),
                node);
    }

    @Override
    public boolean isAtRest() {
        return jdbc.queryForList(WAITING, Integer.class).isEmpty();
    }

    @Override
    public void leave(String node) {
        claims.leave(node);
    }
}
