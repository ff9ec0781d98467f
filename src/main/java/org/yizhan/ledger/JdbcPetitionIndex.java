package org.yizhan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;

/** The index of petitions in SQL: each sort of fingerprint has an index of its own and is looked for alone. */
@Component
final class JdbcPetitionIndex implements PetitionIndex {
    private static final int AT_ONCE = 1000;
    private static final String SHARING =
            """
            (select case_id, receipt_id, content_class, territory, by_document, by_telephone, by_address, by_accused
            from petition_persons where %1$s in %2$s order by case_id desc limit %3$d)""";

    private final JdbcTemplate jdbc;

    JdbcPetitionIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> sharing(List<PersonPrint> persons, int most) {
        Set<Known> found = new LinkedHashSet<>();
        for (int from = 0; from < persons.size(); from += AT_ONCE) {
            find(persons.subList(from, Math.min(from + AT_ONCE, persons.size())), most, found);
        }
        return List.copyOf(found);
    }

    private void find(List<PersonPrint> persons, int most, Set<Known> found) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        wanted.put("by_document", values(persons, PersonPrint::document));
        wanted.put("by_telephone", values(persons, PersonPrint::telephone));
        wanted.put("by_address", values(persons, PersonPrint::address));
        wanted.put("by_accused", values(persons, PersonPrint::accused));
        wanted.values().removeIf(Set::isEmpty);
        if (wanted.isEmpty()) {
            return;
        }
        String select = wanted.entrySet().stream()
                .map(sort -> SHARING.formatted(sort.getKey(), Sql.places(sort.getValue()), most))
                .collect(Collectors.joining(" union all "));
        List<byte[]> parameters = new ArrayList<>();
        wanted.values().forEach(values -> values.forEach(value -> parameters.add(bytes(value))));
        jdbc.query(
                select,
                row -> {
                    found.add(known(row));
                },
                parameters.toArray());
    }

    private static Set<String> values(Collection<PersonPrint> persons, Function<PersonPrint, @Nullable String> part) {
        return persons.stream().map(part).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new CaseId(row.getString(1)),
                new MessageId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                new PersonPrint(hex(row, 5), hex(row, 6), hex(row, 7), hex(row, 8)));
    }

    private static @Nullable String hex(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }
}
