package org.yizhan.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation;
import org.yizhan.tables.TextTable;

/**
 * The import form of a directory: one organisation a row, several values of a cell with {@code ;} between them.
 *
 * <p>Kinds, levels and channels are written as lowerCamel words ({@code petitionBureau}, {@code county},
 * {@code mailbox}), dates as YYYY-MM-DD, {@code validTo} is the last day in force. An empty channel is a mailbox.
 * {@code via} names the neighbouring gateways through which an organisation is reached.
 */
public final class DirectoryText {
    private static final Set<String> REQUIRED = Set.of("code", "name", "kind", "level", "region");
    private static final Set<String> OPTIONAL = Set.of(
            "aliases",
            "formerNames",
            "territorialParent",
            "systemParent",
            "reviewBody",
            "validFrom",
            "validTo",
            "successors",
            "channel",
            "leaders",
            "telephone",
            "via");

    private DirectoryText() {}

    /** What reading a text gave: a directory unless something refuses it, and every violation and warning. */
    public record Parsed(@Nullable Directory directory, List<Violation> violations) {}

    /** Reads a directory as version {@code version} and checks it as a whole. */
    public static Parsed parse(String text, int version) {
        TextTable table = TextTable.read(text, REQUIRED, OPTIONAL);
        if (!table.violations().isEmpty()) {
            return new Parsed(null, table.violations());
        }
        RowReader reader = new RowReader();
        table.rows().forEach(reader::take);
        List<Violation> found = new WholeCheck(reader.rows()).violations(reader.violations());
        if (found.stream().anyMatch(Violation::refuses)) {
            return new Parsed(null, found);
        }
        List<Organisation> organisations = reader.rows().values().stream()
                .map(RowReader.Read::organisation)
                .toList();
        return new Parsed(new Directory(version, organisations), found);
    }
}
