package org.yizhan.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yizhan.directory.RowReader.Read;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;

/** Checks what no row shows alone: references, circles, ends without successors, names that several share. */
final class WholeCheck {
    private final Map<OrganisationCode, Read> rows;
    private final List<Violation> found = new ArrayList<>();

    WholeCheck(Map<OrganisationCode, Read> rows) {
        this.rows = rows;
    }

    /** The violations of the rows and of the whole, by line. References to faulty rows are not called unknown. */
    List<Violation> violations(List<Violation> ofRows) {
        found.addAll(ofRows);
        if (ofRows.isEmpty()) {
            rows.values().forEach(this::checkReferences);
        }
        checkCircles("territorialParent", o -> Stream.ofNullable(o.parents().territorial()));
        checkCircles("systemParent", o -> Stream.ofNullable(o.parents().system()));
        checkCircles("successors", o -> o.validity().successors().stream());
        rows.values().forEach(this::checkEnd);
        rows.values().forEach(this::checkVia);
        checkNames();
        found.sort(Comparator.comparingInt(violation -> Objects.requireNonNullElse(violation.line(), 0)));
        return List.copyOf(found);
    }

    private void checkReferences(Read read) {
        Organisation organisation = read.organisation();
        Map<String, Stream<OrganisationCode>> references = new LinkedHashMap<>();
        references.put(
                "territorialParent", Stream.ofNullable(organisation.parents().territorial()));
        references.put("systemParent", Stream.ofNullable(organisation.parents().system()));
        references.put("reviewBody", Stream.ofNullable(organisation.parents().reviewBody()));
        references.put("successors", organisation.validity().successors().stream());
        references.put("via", organisation.via().stream());
        references.forEach((column, codes) -> codes.filter(code -> !rows.containsKey(code))
                .forEach(code -> found.add(read.row().breaks(DirectoryRule.UNKNOWN_REFERENCE, code, column))));
    }

    private void checkCircles(String column, Function<Organisation, Stream<OrganisationCode>> next) {
        Circles circles = new Circles(rows, next);
        circles.closing()
                .forEach(read -> found.add(read.row()
                        .breaks(DirectoryRule.CIRCLE, read.organisation().code(), column)));
    }

    private void checkEnd(Read read) {
        Organisation.Validity validity = read.organisation().validity();
        if (validity.to() != null && validity.successors().isEmpty()) {
            found.add(read.row()
                    .breaks(
                            DirectoryRule.ENDS_WITHOUT_SUCCESSOR,
                            read.organisation().code()));
        } else if (validity.to() == null && !validity.successors().isEmpty()) {
            found.add(read.row()
                    .breaks(
                            DirectoryRule.SUCCESSOR_WITHOUT_END,
                            read.organisation().code()));
        }
    }

    private void checkVia(Read read) {
        Organisation organisation = read.organisation();
        if (organisation.isGateway() && !organisation.via().isEmpty()) {
            found.add(read.row().breaks(DirectoryRule.GATEWAY_VIA_GATEWAY, organisation.code()));
        }
        for (OrganisationCode code : organisation.via()) {
            Read named = rows.get(code);
            if (named != null && !named.organisation().isGateway()) {
                found.add(read.row().breaks(DirectoryRule.VIA_NO_GATEWAY, organisation.code(), code));
            }
        }
    }

    private void checkNames() {
        Map<String, Read> first = new HashMap<>();
        for (Read read : rows.values()) {
            Set<String> own = new HashSet<>();
            read.organisation()
                    .names()
                    .all()
                    .map(NameIndex::normal)
                    .filter(own::add)
                    .forEach(name -> {
                        Read other = first.putIfAbsent(name, read);
                        if (other != null) {
                            found.add(read.row()
                                    .breaks(
                                            DirectoryRule.SHARED_NAME,
                                            name,
                                            other.organisation().code(),
                                            other.row().line()));
                        }
                    });
        }
    }
}
