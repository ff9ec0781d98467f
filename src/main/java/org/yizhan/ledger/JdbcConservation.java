package org.yizhan.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yizhan.ledger.Conservation.Figures;
import org.yizhan.messages.OrganisationCode;

/** The figures in SQL, all from one snapshot: they agree while the gateway runs. */
@Component
final class JdbcConservation implements Conservation {
    private static final String RECEIVED =
            """
            select sender, count(*),
                count(case when verdict = 'REFUSED' then 1 end),
                count(case when verdict = 'REPEATED' then 1 end),
                count(case when verdict = 'CONFLICT' then 1 end)
            from messages group by sender""";
    private static final String ACCEPTED =
            """
            select sender, count(*) from submission_keys k
            where not exists (select 1 from archived_receipts r where r.receipt_id = k.receipt_id)
            group by sender""";
    /** Numbers run from 1 without gaps per case and recipient: the highest one tells how many were written. */
    private static final String CREATED =
            """
            select recipient, sum(numbered + loose) from (
                select recipient, max(letter_number) as numbered, count(case when letter_number = 0 then 1 end) as loose
                from letters group by recipient, case_id) as written
            group by recipient""";

    private static final String STANDING =
            """
            select recipient,
                count(case when state in ('DELIVERED', 'COLLECTED') then 1 end),
                count(case when state = 'PARKED' then 1 end),
                count(case when state = 'DEAD' then 1 end),
                count(case when state in ('READY', 'CLAIMED') then 1 end)
            from letters group by recipient""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    JdbcConservation(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.snapshot = Snapshot.over(transactions);
    }

    @Override
    public Balance balance() {
        Map<OrganisationCode, Figures> figures = new TreeMap<>();
        snapshot.executeWithoutResult(status -> {
            add(figures, RECEIVED, n -> new Figures(n[0], 0, n[1], n[2], n[3], 0, 0, 0, 0, 0), 4);
            add(figures, ACCEPTED, n -> new Figures(0, n[0], 0, 0, 0, 0, 0, 0, 0, 0), 1);
            add(figures, CREATED, n -> new Figures(0, 0, 0, 0, 0, n[0], 0, 0, 0, 0), 1);
            add(figures, STANDING, n -> new Figures(0, 0, 0, 0, 0, 0, n[0], n[1], n[2], n[3]), 4);
        });
        Figures total = figures.values().stream().reduce(Figures.NONE, Figures::plus);
        long residual = figures.values().stream().mapToLong(Figures::residual).sum();
        return new Balance(total, figures, residual);
    }

    private void add(
            Map<OrganisationCode, Figures> figures, String select, Function<long[], Figures> part, int counts) {
        jdbc.query(select, row -> {
            long[] numbers = new long[counts];
            for (int i = 0; i < counts; i++) {
                numbers[i] = row.getLong(i + 2);
            }
            figures.merge(new OrganisationCode(row.getString(1)), part.apply(numbers), Figures::plus);
        });
    }
}
