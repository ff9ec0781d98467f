package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yizhan.ledger.ReferenceVersions;
import org.yizhan.ledger.ReferenceVersions.Table;
import org.yizhan.tables.ResourceText;

/** {@code broker config} from a ledger that holds the demo directory and one secret. */
class BrokerConfigCommandIT {
    private static final String ON_QUEUE = "11990200MB00000111";
    private static final String WITH_MAILBOX = "11990202MB0000011X";

    @TempDir
    private static Path folder;

    private static Ran ran = new Ran(-1, "", "");
    private static String secret = "";

    @BeforeAll
    static void render() {
        String data = "--yizhan.data-dir=" + folder.resolve("data");
        List<String> issued =
                Ran.command("secrets", "issue", ON_QUEUE, data).out().lines().toList();
        secret = issued.get(issued.size() - 1);
        try (var ledger = LedgerAccess.open(List.of(data))) {
            ledger.getBean(ReferenceVersions.class)
                    .store(
                            Table.DIRECTORY,
                            ResourceText.read("/demo/directory.csv"),
                            Instant.parse("2026-11-23T00:00:00Z"));
        }
        ran = Ran.command("broker", "config", "--out=" + folder.resolve("out"), data);
    }

    @Test
    void namesTheFilesItWrote() {
        assertThat(ran.status()).as(ran.everything()).isZero();
        for (String name : List.of("broker.xml", "organisations.properties", "bootstrap-security.xml")) {
            assertThat(ran.out()).contains(folder.resolve("out").resolve(name).toString());
            assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void theUsersAreThoseWithASecretAndTheGatewayAndNoSecretIsReadable() throws IOException {
        Properties users = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("out/organisations.properties"))) {
            users.load(file);
        }

        assertThat(users.stringPropertyNames())
                .anyMatch(name -> name.contains(ON_QUEUE))
                .noneMatch(name -> name.contains(WITH_MAILBOX));
        assertThat(Files.readString(folder.resolve("out/organisations.properties")))
                .doesNotContain(secret);
    }

    @Test
    void everyOrganisationOnAQueueHasItsInboxAndNobodyElse() throws Exception {
        Set<String> addresses = addresses();

        assertThat(addresses)
                .contains("exchange.in", "exchange.events", "exchange.dead", "org.dead", "org." + ON_QUEUE + ".inbox")
                .noneMatch(address -> address.contains(WITH_MAILBOX));
        long onQueue = ResourceText.read("/demo/directory.csv")
                .lines()
                .filter(line -> line.startsWith("1199") && line.contains(",queue,"))
                .count();
        assertThat(addresses.stream().filter(address -> address.endsWith(".inbox")))
                .hasSize((int) onQueue);
    }

    @Test
    void theBootstrapNamesOurSecurityAndTheUsersFile() throws IOException, ReflectiveOperationException {
        String bootstrap = Files.readString(folder.resolve("out/bootstrap-security.xml"));
        String type = bootstrap.replaceAll("(?s).*class-name=\"([^\"]+)\".*", "$1");

        assertThat(bootstrap).contains("organisations.properties");
        assertThat(Class.forName(type))
                .as("it exists, and can be in the broker's lib folder")
                .isNotNull();
    }

    @Test
    void theDefaultFolderIsSaidInTheHelp() {
        assertThat(Ran.command("broker", "config", "--help").out())
                .contains("--out")
                .contains("broker-config");
    }

    private static Set<String> addresses() throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("out/broker.xml").toFile());
        var found = xml.getElementsByTagName("address");
        Set<String> names = new TreeSet<>();
        IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute("name"))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }
}
