package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;

/** Small parts of SQL that every table needs. */
final class Sql {
    private Sql() {}

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The months that a statement about these cases has to look into. */
    static List<Integer> months(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::month).distinct().sorted().toList();
    }

    /** The month of the case whose id is in a column, for rows that do not carry it themselves. */
    static String monthOf(String caseIdColumn) {
        return "cast(substring(" + caseIdColumn + " from 3 for 6) as integer)";
    }

    /** The values of several lists, in their order: the parameters of one statement. */
    static Object[] parameters(Collection<?>... lists) {
        return Stream.of(lists).flatMap(Collection::stream).toArray();
    }

    /**
     * The values, the last one repeated until their number is a power of two: lists of any length then make few
     * statements, which the server has planned before. For lists in which a repetition changes nothing.
     */
    static <T> List<T> padded(Collection<T> values) {
        List<T> padded = new ArrayList<>(values);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(padded.get(padded.size() - 1));
        }
        return padded;
    }

    /** As many places as there are values, in parentheses. */
    static String places(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }
}
