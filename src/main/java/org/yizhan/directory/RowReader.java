package org.yizhan.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;
import org.yizhan.tables.TextTable.Row;

/** Reads organisations row by row; a row with a fault of its own is left out of {@link #rows()}. */
final class RowReader {
    private final Map<OrganisationCode, Read> rows = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private boolean faulty;

    /** An organisation with the row it came from. */
    record Read(Organisation organisation, Row row) {}

    Map<OrganisationCode, Read> rows() {
        return rows;
    }

    List<Violation> violations() {
        return violations;
    }

    void take(Row row) {
        faulty = false;
        Optional<OrganisationCode> code = code(row);
        Organisation.Names names = names(row);
        Optional<Kind> kind = word(row, "kind", Kind.class);
        Optional<Level> level = word(row, "level", Level.class);
        Optional<Channel> channel =
                row.text("channel").isEmpty() ? Optional.of(Channel.MAILBOX) : word(row, "channel", Channel.class);
        Region region = region(row);
        Organisation.Validity validity = validity(row);
        List<OrganisationCode> via =
                row.list("via").stream().map(OrganisationCode::new).toList();
        if (!faulty) {
            Organisation organisation = new Organisation(
                    code.orElseThrow(),
                    names,
                    kind.orElseThrow(),
                    level.orElseThrow(),
                    region,
                    parents(row),
                    validity,
                    channel.orElseThrow(),
                    row.list("leaders"),
                    row.text("telephone").isEmpty() ? null : row.text("telephone"),
                    via);
            rows.put(organisation.code(), new Read(organisation, row));
        }
    }

    private Optional<OrganisationCode> code(Row row) {
        OrganisationCode code = reference(row.text("code"));
        if (code == null || !code.isValid()) {
            fault(row, DirectoryRule.WRONG_CODE, row.text("code"));
            return Optional.empty();
        }
        Read before = rows.get(code);
        if (before != null) {
            fault(row, DirectoryRule.CODE_TWICE, code, before.row().line());
        }
        return Optional.of(code);
    }

    private Organisation.Names names(Row row) {
        if (row.text("name").isEmpty()) {
            fault(row, DirectoryRule.NO_NAME, row.text("code"));
        }
        return new Organisation.Names(row.text("name"), row.list("aliases"), row.list("formerNames"));
    }

    private <E extends Enum<E>> Optional<E> word(Row row, String column, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().replace("_", "").equals(row.text(column).toUpperCase(Locale.ROOT))) {
                return Optional.of(value);
            }
        }
        fault(row, DirectoryRule.UNKNOWN_WORD, row.text(column), column);
        return Optional.empty();
    }

    private Region region(Row row) {
        String text = row.text("region");
        if (!text.isEmpty() && Region.isRegion(text)) {
            return Region.of(text);
        }
        fault(row, DirectoryRule.WRONG_REGION, text);
        return new Region("");
    }

    private Organisation.Validity validity(Row row) {
        LocalDate from = date(row, "validFrom");
        LocalDate to = date(row, "validTo");
        if (from != null && to != null && to.isBefore(from)) {
            fault(row, DirectoryRule.ENDS_BEFORE_START, to, from);
        }
        List<OrganisationCode> successors =
                row.list("successors").stream().map(OrganisationCode::new).toList();
        return new Organisation.Validity(from, to, successors);
    }

    private @Nullable LocalDate date(Row row, String column) {
        try {
            return row.text(column).isEmpty() ? null : LocalDate.parse(row.text(column));
        } catch (DateTimeException e) {
            fault(row, DirectoryRule.WRONG_DATE, row.text(column), column);
            return null;
        }
    }

    private static Organisation.Parents parents(Row row) {
        return new Organisation.Parents(
                reference(row.text("territorialParent")),
                reference(row.text("systemParent")),
                reference(row.text("reviewBody")));
    }

    private static @Nullable OrganisationCode reference(String text) {
        return text.isEmpty() ? null : new OrganisationCode(text);
    }

    private void fault(Row row, DirectoryRule rule, Object... arguments) {
        violations.add(row.breaks(rule, arguments));
        faulty = true;
    }
}
