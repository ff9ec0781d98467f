package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.UrgentEvent.Acknowledged;
import org.yizhan.cases.UrgentEvent.UrgentlyTold;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Urgent notices in SQL: a row from the notice to its acknowledgement, written with the decision. */
@Component
final class JdbcUrgentNotices implements UrgentNotices {
    private static final String OPEN =
            """
            select n.case_id, n.recipient, l.created_at, l.delivered_at from urgent_notices n
            join letters l on l.id = n.letter and l.case_month = n.case_month
            order by l.created_at, n.letter""";

    private final JdbcTemplate jdbc;

    JdbcUrgentNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Silent> silent(Duration time, Instant now) {
        return jdbc.query(OPEN, (row, number) -> open(row)).stream()
                .filter(open -> !open.since(time).plus(time).isAfter(now))
                .map(open -> new Silent(open.caseId(), open.recipient(), open.delivered() != null))
                .toList();
    }

    private record Open(CaseId caseId, OrganisationCode recipient, Instant written, @Nullable Instant delivered) {
        /** One delivered too late has been missed before: that counts on. */
        Instant since(Duration time) {
            return delivered == null || !delivered.isBefore(written.plus(time)) ? written : delivered;
        }
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                new CaseId(row.getString(1)),
                new OrganisationCode(row.getString(2)),
                Objects.requireNonNull(Sql.instant(row, 3)),
                Sql.instant(row, 4));
    }

    /** Keeps the rows like the decision; called within its transaction. */
    void write(CaseId id, List<CaseEvent> events) {
        for (CaseEvent event : events) {
            if (event instanceof UrgentlyTold told) {
                insert(id, told.letter(), told.recipient());
            } else if (event instanceof Acknowledged acknowledged) {
                jdbc.update(
                        "delete from urgent_notices where letter = ?",
                        acknowledged.letter().value());
            } else if (event instanceof AsideExcluded excluded) {
                jdbc.update(
                        "delete from urgent_notices where case_id = ? and recipient = ?",
                        id.value(),
                        excluded.organ().value());
            } else if (event instanceof LetterPassedOn passed) {
                passOn(passed);
            }
        }
    }

    private void insert(CaseId id, LetterId letter, OrganisationCode recipient) {
        jdbc.update(
                "insert into urgent_notices (letter, case_month, case_id, recipient) values (?, ?, ?, ?)",
                letter.value(),
                id.month(),
                id.value(),
                recipient.value());
    }

    /** To the successor, whose letter was written by the same decision; where there is none nobody can be called. */
    private void passOn(LetterPassedOn passed) {
        LetterId anew = passed.anew();
        if (anew == null) {
            jdbc.update(
                    "delete from urgent_notices where letter = ?",
                    passed.letter().value());
            return;
        }
        jdbc.update(
                """
                update urgent_notices set letter = ?, recipient =
                    (select l.recipient from letters l where l.id = ? and l.case_month = urgent_notices.case_month)
                where letter = ?""",
                anew.value(),
                anew.value(),
                passed.letter().value());
    }
}
