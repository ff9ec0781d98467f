package org.yizhan.demo.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.tables.TextTable;
import org.yizhan.tables.TextTable.Row;

/**
 * The demo territory as everyone who takes part in it may know it: who handles what, who reads where.
 *
 * @param matters what the routing table names an organ for, by neither of the special paths
 */
public record DemoTable(
        List<Matter> matters,
        Set<OrganisationCode> everyone,
        Set<OrganisationCode> organs,
        Set<OrganisationCode> bureaus,
        Set<OrganisationCode> mailboxes) {

    public static DemoTable read() throws IOException {
        List<Row> organisations = rows("/demo/directory.csv", "code", "kind", "region", "channel");
        List<Row> routing = rows("/demo/routing.csv", "content", "territory", "organ");
        List<Row> classes = rows("/codes/content-classes.csv", "code", "level1", "path");
        Map<String, OrganisationCode> bureaus = new HashMap<>();
        Set<OrganisationCode> everyone = new HashSet<>();
        Set<OrganisationCode> mailboxes = new HashSet<>();
        for (Row row : organisations) {
            OrganisationCode code = new OrganisationCode(row.text("code"));
            everyone.add(code);
            if (row.text("kind").equals("petitionBureau")) {
                bureaus.put(row.text("region"), code);
            }
            if (!row.text("channel").equals("queue")) {
                mailboxes.add(code);
            }
        }
        Set<OrganisationCode> organs = new HashSet<>();
        routing.forEach(row -> organs.add(new OrganisationCode(row.text("organ"))));
        organs.removeAll(bureaus.values());
        return new DemoTable(
                matters(routing, classes, bureaus),
                everyone,
                organs,
                Set.copyOf(bureaus.values()),
                Set.copyOf(mailboxes));
    }

    boolean usesMailbox(OrganisationCode code) {
        return mailboxes.contains(code);
    }

    private static List<Matter> matters(List<Row> routing, List<Row> classes, Map<String, OrganisationCode> bureaus) {
        Map<String, String> ordinary = new HashMap<>();
        for (Row row : classes) {
            if (row.text("path").isEmpty()) {
                ordinary.put(row.text("code"), row.text("level1"));
            }
        }
        List<Matter> matters = new ArrayList<>();
        for (Row row : routing) {
            String contentClass = (row.text("content") + "000000").substring(0, 6);
            String level1 = ordinary.get(contentClass);
            if (level1 != null) {
                String territory = row.text("territory");
                matters.add(new Matter(contentClass, level1, territory, nearest(territory, bureaus)));
            }
        }
        return matters;
    }

    /** The bureau of the territory, or of the smallest one around it. */
    private static OrganisationCode nearest(String territory, Map<String, OrganisationCode> bureaus) {
        return bureaus.entrySet().stream()
                .filter(b -> territory.startsWith(significant(b.getKey())))
                .max(Comparator.comparingInt(b -> significant(b.getKey()).length()))
                .orElseThrow(() -> new IllegalStateException("no bureau for " + territory))
                .getValue();
    }

    private static String significant(String region) {
        return region.replaceAll("(00)+$", "");
    }

    private static List<Row> rows(String resource, String... columns) throws IOException {
        try (InputStream in = DemoTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no resource " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> needed = Set.of(columns);
            TextTable table = TextTable.read(text, needed, Set.of());
            return table.rows();
        }
    }
}
