package org.yizhan.demo.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.tables.ResourceText;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/** The demo territory, from the tables that ship with the gateway. */
public final class Territory {
    private final Map<OrganisationCode, Member> members = new LinkedHashMap<>();
    private final List<Matter> matters;

    private Territory() {
        for (Row row : rows("/demo/directory.csv", "code", "name", "kind", "region", "channel")) {
            Member member = new Member(
                    new OrganisationCode(row.text("code")),
                    row.text("name"),
                    row.text("kind"),
                    row.text("region"),
                    !row.text("channel").equals("queue"));
            members.put(member.code(), member);
        }
        matters = readMatters();
    }

    public static Territory read() {
        return new Territory();
    }

    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public Optional<Member> find(OrganisationCode code) {
        return Optional.ofNullable(members.get(code));
    }

    /** What the routing table names an organ for, without the classes of the two special paths. */
    public List<Matter> matters() {
        return matters;
    }

    /** The bureau of a region, or of the smallest one around it. */
    public Member bureauOf(String region) {
        return members.values().stream()
                .filter(m -> m.isBureau() && region.startsWith(significant(m.region())))
                .max(Comparator.comparingInt(m -> significant(m.region()).length()))
                .orElseThrow(() -> new IllegalArgumentException("no bureau for region " + region));
    }

    private List<Matter> readMatters() {
        Map<String, String> ordinary = new HashMap<>();
        for (Row row : rows("/codes/content-classes.csv", "code", "level1", "path")) {
            if (row.text("path").isEmpty()) {
                ordinary.put(row.text("code"), row.text("level1"));
            }
        }
        List<Matter> found = new ArrayList<>();
        for (Row row : rows("/demo/routing.csv", "content", "territory", "organ")) {
            String contentClass = (row.text("content") + "000000").substring(0, 6);
            String level1 = ordinary.get(contentClass);
            String territory = row.text("territory");
            OrganisationCode organ = new OrganisationCode(row.text("organ"));
            if (level1 != null) {
                found.add(new Matter(
                        contentClass,
                        level1,
                        territory,
                        organ,
                        bureauOf(territory).code()));
            }
        }
        return List.copyOf(found);
    }

    private static String significant(String region) {
        return region.replaceAll("(00)+$", "");
    }

    private static List<Row> rows(String resource, String... columns) {
        return TextTable.read(ResourceText.read(resource), Set.of(columns), Set.of())
                .rows();
    }
}
