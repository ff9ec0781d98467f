package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.messages.OrganisationCode;

/** The commands that speak to a gateway, or stand beside one, as from another shell of its machine. */
@GatewayTest
class RunningGatewayIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990202MB00000033");
    private static final OrganisationCode ORGAN = new OrganisationCode("11990202MB0000011X");
    private static final OrganisationCode CITY_BUREAU = new OrganisationCode("11990200MB00000036");
    private static final OrganisationCode CITY_ORGAN = new OrganisationCode("11990200MB00000111");
    private static final OrganisationCode DISCIPLINE = new OrganisationCode("11990200MB0000005C");

    private final GatewayClient client;
    private final JmsPoolConnectionFactory connections;

    @TempDir
    private Path folder;

    RunningGatewayIT(@Autowired GatewayClient client, @Autowired JmsPoolConnectionFactory connections) {
        this.client = client;
        this.connections = connections;
    }

    @Test
    void sendsAFileAndShowsItsReceiptAndAgainTheSame() throws IOException {
        Path file = transfer(BUREAU, "");

        Ran first = command("send", BUREAU, file);
        Ran second = command("send", BUREAU, file);

        assertThat(first.status()).as(first.everything()).isZero();
        // The gateway of the test logs to the same place.
        String told = first.out().substring(first.out().indexOf(file + ": accepted YZ"));
        assertThat(second.status()).isZero();
        assertThat(second.out()).contains(told.lines().findFirst().orElseThrow().replace("accepted", "repeated"));
    }

    @Test
    void aRefusedFileGivesStatusOneItsCodesAndTheOthersStillGo() throws IOException {
        Path faulty = transfer(BUREAU, "pigeon");
        Path good = transfer(BUREAU, "");

        Ran ran = Ran.command(
                "send",
                faulty.toString(),
                good.toString(),
                "--url",
                client.base(),
                "--credentials",
                credentials(BUREAU));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> !line.startsWith("  C44")).toList())
                .as("but for the mark that it is like an earlier petition")
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(faulty + ": refused"),
                        line -> assertThat(line).contains("X402", "/Transfer/petition/form", "pigeon", " / "),
                        line -> assertThat(line).startsWith(good + ": accepted"));
    }

    @Test
    void aSenderWithoutASecretInTheFileIsNamed() throws IOException {
        Ran ran = Ran.command(
                "send", transfer(BUREAU, "").toString(), "--url", client.base(), "--credentials", credentials(ORGAN));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly("密钥文件中没有单位 " + BUREAU + " / no secret for organisation " + BUREAU);
    }

    @Test
    void aWrongSecretIsAnAnswerNotATrace() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), BUREAU + ",wrong\n");

        Ran ran = Ran.command(
                "send", transfer(BUREAU, "").toString(), "--url", client.base(), "--credentials", wrong.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("401").doesNotContain("\tat ");
    }

    @Test
    void checkingOnlineTellsTheRoutingAndRecordsNothing() throws IOException {
        Path file = transfer(BUREAU, "");

        Ran checked = command("check --online", BUREAU, file);

        assertThat(checked.status()).as(checked.everything()).isZero();
        assertThat(checked.out()).contains(": accepted").containsPattern("\n  \\w{18} .*\\p{IsHan}.* / .*[a-z]");
        assertThat(command("send", BUREAU, file).out()).as("not repeated").contains(": accepted");
    }

    @Test
    void checkingOnlineFindsWhatASchemaCannot() throws IOException {
        Path file = transfer(BUREAU, "");
        Files.writeString(
                file, Files.readString(file).replace("<persons>1<", "<addressee>" + ORGAN + "</addressee><persons>1<"));

        Ran ran = command("check --online", BUREAU, file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains(": refused");
    }

    @Test
    void seedsOneAssignmentOfEachSort() throws IOException {
        Ran ran = seed(ORGAN, BUREAU);

        assertThat(ran.status()).as(ran.everything()).isZero();
        assertThat(ran.out().lines())
                .hasSize(8)
                .filteredOn(line -> line.contains(": accepted YZ"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("转送", "交办", "直转快办", "简易办理建议", "重大紧急", "匿名", "联名");
        assertThat(ran.out()).contains("检举控告: 只送有权的纪检监察机关 / only to a discipline organ");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(assignments(ORGAN)).isGreaterThanOrEqualTo(7));
    }

    @Test
    void seedsAnAccusationToADisciplineOrgan() throws IOException {
        Ran ran = seed(DISCIPLINE, CITY_BUREAU);

        assertThat(ran.status()).as(ran.everything()).isZero();
        assertThat(ran.out()).containsPattern("检举控告: accepted YZ");
    }

    @Test
    void seedingAnOrganisationOutsideTheDemoTakesOneLine() throws IOException {
        Ran ran = seed(new OrganisationCode("11990000MB0000019F"), BUREAU);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly("演示目录中没有单位 11990000MB0000019F / not an organisation of the demo: 11990000MB0000019F");
    }

    @Test
    void aGatewayThatDoesNotAnswerToASecretIsReportedForEachSort() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), BUREAU + ",wrong\n");

        Ran ran = Ran.command(
                "demo", "seed", "--org", ORGAN.value(), "--url", client.base(), "--credentials", wrong.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines().filter(line -> line.contains("401"))).hasSize(7);
    }

    @Test
    void sendsALostQueueAgainWithTheSameLetterIds() throws Exception {
        Access access = new Access(
                URI.create(client.base()),
                URI.create("amqp://localhost:" + brokerPort()),
                folder,
                Credentials.of(Map.of(CITY_ORGAN.value(), client.secretOf(CITY_ORGAN))));
        assertThat(seed(CITY_ORGAN, CITY_BUREAU).status()).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> rebuilt() >= 7);

        List<IncomingLetter> read = new CopyOnWriteArrayList<>();
        try (Exchange exchange = new Exchange(access)) {
            exchange.join(CITY_ORGAN, false).listen(read::add);
            await().atMost(Duration.ofSeconds(30)).until(() -> read.size() >= 7);
        }

        assertThat(read).extracting(IncomingLetter::id).doesNotHaveDuplicates();
        await().atMost(Duration.ofSeconds(20)).until(() -> rebuilt() == 0);
    }

    @Test
    void verifiesBesideTheRunningGateway() {
        Ran ran = Ran.command("verify", "--yizhan.data-dir=" + client.dataDir());

        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("faults 0");
    }

    /** How many letters of the organ were delivered and never collected; they are sent again. */
    private int rebuilt() {
        Ran ran = Ran.command(
                "letters",
                "rebuild",
                "--org",
                CITY_ORGAN.value(),
                "--yizhan.data-dir=" + client.dataDir(),
                "--yizhan.broker.port=" + brokerPort());
        assertThat(ran.status()).as(ran.everything()).isZero();
        String line = ran.out().strip();
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    private int brokerPort() {
        ActiveMQConnectionFactory factory = (ActiveMQConnectionFactory) connections.getConnectionFactory();
        return Integer.parseInt(
                factory.getStaticConnectors()[0].getParams().get("port").toString());
    }

    private Ran seed(OrganisationCode organ, OrganisationCode bureau) throws IOException {
        return Ran.command(
                "demo", "seed", "--org", organ.value(), "--url", client.base(), "--credentials", credentials(bureau));
    }

    private Ran command(String name, OrganisationCode sender, Path file) throws IOException {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        words.addAll(List.of(file.toString(), "--url", client.base(), "--credentials", credentials(sender)));
        return Ran.command(words.toArray(String[]::new));
    }

    private String credentials(OrganisationCode organisation) throws IOException {
        Path file = folder.resolve("credentials.csv");
        return Files.writeString(file, "# a comment\n" + organisation + "," + client.secretOf(organisation) + "\n")
                .toString();
    }

    /** In its whole mailbox, which other tests have filled too. */
    private int assignments(OrganisationCode organ) throws IOException {
        int found = 0;
        long after = 0;
        while (true) {
            String page =
                    client.get(organ, "/v1/inbox?limit=100&after=" + after).body();
            JsonNode letters = JsonMapper.builder().build().readTree(page).path("letters");
            if (letters.isEmpty()) {
                return found;
            }
            for (JsonNode letter : letters) {
                found += letter.path("kind").asText().equals("Assignment") ? 1 : 0;
                after = letter.path("cursor").asLong();
            }
        }
    }

    /** A transfer to be routed; {@code form} in place of a right one if not empty. */
    private Path transfer(OrganisationCode sender, String form) throws IOException {
        Node read = Node.parse(Files.readAllBytes(Path.of("schemas/samples/valid/transfer-letter.xml")));
        Node header = read.child("header")
                .orElseThrow()
                .with(Node.leaf("id", UUID.randomUUID()))
                .with(Node.leaf("sender", sender));
        Node petition = read.child("petition").orElseThrow();
        Node sent = read.with(header).with(form.isEmpty() ? petition : petition.with(Node.leaf("form", form)));
        Path file = folder.resolve(UUID.randomUUID() + ".xml");
        return Files.write(file, sent.write(Encoding.UTF_8));
    }
}
