package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yizhan.cases.CaseEvent;
import org.yizhan.ledger.Verification.Fault;
import org.yizhan.ledger.Verification.Problem;
import org.yizhan.ledger.Verification.Progress;

/** Checks every case: its chain of decisions link by link, with their letters and messages, up to its summary. */
final class CaseCheck {
    private static final int PAGE = 100;
    private static final int DECISION_COLUMNS = Tables.DECISIONS.columns().size();
    private static final int EVENTS = Tables.DECISIONS.indexOf("events");
    private static final String CASES = "select id, version, head_hash, lane, " + Tables.SUMMARIES.names("")
            + " from cases where id > ? order by id limit " + PAGE;
    private static final String DECISIONS = "select " + Tables.DECISIONS.names("d.")
            + ", d.hash, m.hash from decisions d left join messages m on m.stream = d.stream and m.place = d.place"
            + " where d.case_id in %s order by d.case_id, d.version";

    /** @param lane null if no decision was made since lanes are kept */
    private record Case(String id, int version, byte[] head, @Nullable Integer lane, byte[] summary) {}

    private record Link(@Nullable Object[] values, byte[] hash, byte @Nullable [] message) {
        String caseId() {
            return (String) Objects.requireNonNull(values[0]);
        }

        long version() {
            return (long) Objects.requireNonNull(values[1]);
        }

        String events() {
            return (String) Objects.requireNonNull(values[EVENTS]);
        }

        byte[] previous() {
            return (byte[]) Objects.requireNonNull(values[DECISION_COLUMNS - 1]);
        }

        byte[] summary() {
            return (byte[]) Objects.requireNonNull(values[DECISION_COLUMNS - 2]);
        }
    }

    private record Version(String caseId, long number) {}

    private final JdbcTemplate jdbc;
    private final LedgerJson json;
    private final List<Fault> faults;

    CaseCheck(JdbcTemplate jdbc, LedgerJson json, List<Fault> faults) {
        this.jdbc = jdbc;
        this.json = json;
        this.faults = faults;
    }

    /** How many cases were checked. */
    long run(Progress progress) {
        long all = Objects.requireNonNull(jdbc.queryForObject("select count(*) from cases", Long.class));
        long done = 0;
        String last = "";
        List<Case> page;
        do {
            page = jdbc.query(CASES, (row, number) -> readCase(row), last);
            if (!page.isEmpty()) {
                check(page);
                last = page.get(page.size() - 1).id();
                done += page.size();
                progress.checked("cases", done, all);
            }
        } while (page.size() == PAGE);
        orphans(
                Problem.CASE_MISSING,
                "case ",
                "select distinct case_id from decisions d where not exists (select 1 from cases c where c.id = d.case_id)");
        orphans(
                Problem.LETTER_ADDED,
                "letter ",
                """
                select id from letters l where not exists (
                    select 1 from decisions d where d.case_id = l.case_id and d.version = l.version)
                and not exists (select 1 from messages m where m.receipt_id = l.answers)""");
        return done;
    }

    private void orphans(Problem problem, String prefix, String select) {
        jdbc.query(select, row -> {
            add(problem, prefix + row.getString(1));
        });
    }

    private static Case readCase(ResultSet row) throws SQLException {
        return new Case(
                row.getString(1),
                row.getInt(2),
                row.getBytes(3),
                row.getObject(4, Integer.class),
                Tables.SUMMARIES.fingerprint(Tables.SUMMARIES.read(row, 5)).digest());
    }

    private void check(List<Case> page) {
        List<String> ids = page.stream().map(Case::id).toList();
        Map<Version, List<byte[]>> letters = letters(ids);
        Map<String, List<Link>> chains = new HashMap<>();
        jdbc.query(
                DECISIONS.formatted(Sql.places(ids)),
                row -> {
                    Link link = new Link(
                            Tables.DECISIONS.read(row),
                            row.getBytes(DECISION_COLUMNS + 1),
                            row.getBytes(DECISION_COLUMNS + 2));
                    chains.computeIfAbsent(link.caseId(), id -> new ArrayList<>())
                            .add(link);
                },
                ids.toArray());
        List<CaseEvent> told = new ArrayList<>();
        for (Case one : page) {
            check(one, chains.getOrDefault(one.id(), List.of()), letters, told);
        }
        new DeliveryCheck(jdbc, faults).check(ids, told);
    }

    private void check(Case one, List<Link> chain, Map<Version, List<byte[]>> letters, List<CaseEvent> told) {
        byte[] previous = Fingerprint.NOTHING;
        long expected = 1;
        for (Link link : chain) {
            String subject = "case " + one.id() + " decision ";
            for (; expected < link.version(); expected++) {
                add(Problem.DECISION_MISSING, subject + expected);
            }
            Fingerprint fingerprint =
                    Tables.DECISIONS.fingerprint(link.values()).add(link.message());
            letters.getOrDefault(new Version(one.id(), link.version()), List.of())
                    .forEach(fingerprint::add);
            if (Arrays.equals(fingerprint.digest(), link.hash())) {
                told.addAll(json.events(link.events()));
            } else {
                add(Problem.DECISION_ALTERED, subject + link.version());
            }
            if (!Arrays.equals(previous, link.previous())) {
                add(Problem.CHAIN_BROKEN, subject + link.version());
            }
            previous = link.hash();
            expected = link.version() + 1;
        }
        checkHead(one, chain, expected);
    }

    private void checkHead(Case one, List<Link> chain, long next) {
        for (long missing = next; missing <= one.version(); missing++) {
            add(Problem.DECISION_MISSING, "case " + one.id() + " decision " + missing);
        }
        if (one.lane() != null && one.lane() != Lanes.of(one.id())) {
            add(Problem.HEAD_ALTERED, "case " + one.id());
        }
        if (next - 1 == one.version()) {
            Link last = chain.get(chain.size() - 1);
            if (!Arrays.equals(last.hash(), one.head()) || !Arrays.equals(last.summary(), one.summary())) {
                add(Problem.HEAD_ALTERED, "case " + one.id());
            }
        } else if (next - 1 > one.version()) {
            add(Problem.HEAD_ALTERED, "case " + one.id());
        }
    }

    /** The hashes of each decision's letters, in the order of their ids. */
    private Map<Version, List<byte[]>> letters(List<String> ids) {
        int caseId = Tables.LETTERS.indexOf("case_id");
        int version = Tables.LETTERS.indexOf("version");
        List<@Nullable Object[]> rows = jdbc.query(
                "select " + Tables.LETTERS.names("") + " from letters where case_id in " + Sql.places(ids),
                (row, number) -> Tables.LETTERS.read(row),
                ids.toArray());
        Map<Version, List<byte[]>> hashes = new HashMap<>();
        rows.stream()
                .filter(row -> row[version] != null)
                .sorted(Comparator.comparing(row -> String.valueOf(row[0])))
                .forEach(row -> hashes.computeIfAbsent(
                                new Version(String.valueOf(row[caseId]), (long) Objects.requireNonNull(row[version])),
                                key -> new ArrayList<>())
                        .add(Tables.LETTERS.fingerprint(row).digest()));
        return hashes;
    }

    private void add(Problem problem, String subject) {
        faults.add(new Fault(problem, subject));
    }
}
