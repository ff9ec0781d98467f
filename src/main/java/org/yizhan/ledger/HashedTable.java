package org.yizhan.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that never change once written. What is inserted, what is read for checking and what is hashed
 * are the same list, so no column can be left out of the hash.
 */
record HashedTable(String name, List<Column> columns) {

    /** Types as the hash sees them: every number is a long, every instant has microseconds. */
    enum Type {
        TEXT(Types.VARCHAR),
        NUMBER(Types.BIGINT),
        FLAG(Types.BOOLEAN),
        ID(Types.OTHER),
        INSTANT(Types.TIMESTAMP_WITH_TIMEZONE),
        BYTES(Types.BINARY);

        private final int sql;

        Type(int sql) {
            this.sql = sql;
        }
    }

    /** @param later added by a later migration */
    record Column(String name, Type type, boolean later) {}

    /**
     * @param spec a line for each column; one that was added later begins with a plus: it is hashed only where it says
     *     something, so that the hashes of what was written before it stay true
     */
    static HashedTable of(String name, String spec) {
        List<Column> columns = spec.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(HashedTable::column)
                .toList();
        return new HashedTable(name, columns);
    }

    private static Column column(String line) {
        boolean later = line.startsWith("+");
        String[] parts = line.substring(later ? 1 : 0).split(" +", 2);
        return new Column(parts[0], Type.valueOf(parts[1]), later);
    }

    /** An insert of the columns and, with values of its own, of {@code more}. */
    String insert(String more, String values) {
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names("") + more + ") values (" + places + values + ")";
    }

    String names(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** Sets the values as parameters from 1 on. */
    void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, columns.get(i).type().sql);
            } else if (value instanceof Instant instant) {
                statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** The values of a row whose first columns are this table's. */
    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        return read(row, 1);
    }

    /** The values of a row in which this table's columns begin at {@code first}, counted from 1. */
    @Nullable
    Object[] read(ResultSet row, int first) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(row, first + i, columns.get(i).type());
        }
        return values;
    }

    /** Where a column's value stands among the values. */
    int indexOf(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    private static @Nullable Object read(ResultSet row, int at, Type type) throws SQLException {
        Object value =
                switch (type) {
                    case TEXT -> row.getString(at);
                    case NUMBER -> row.getLong(at);
                    case FLAG -> row.getBoolean(at);
                    case ID -> row.getObject(at, UUID.class);
                    case INSTANT -> row.getObject(at, OffsetDateTime.class);
                    case BYTES -> row.getBytes(at);
                };
        if (row.wasNull()) {
            return null;
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }

    Fingerprint fingerprint(@Nullable Object[] values) {
        Fingerprint fingerprint = new Fingerprint().add(name);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Integer || values[i] instanceof Short
                    ? (Object) ((Number) values[i]).longValue()
                    : values[i];
            if (!columns.get(i).later()) {
                fingerprint.add(value);
            } else if (value != null && !value.equals(false)) {
                fingerprint.add(columns.get(i).name()).add(value);
            }
        }
        return fingerprint;
    }
}
