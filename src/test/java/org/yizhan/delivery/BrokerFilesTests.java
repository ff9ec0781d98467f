package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretsFile;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Validity;
import org.yizhan.directory.Organisations;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.OrganisationCode;

/** What {@code broker config} renders for a broker that is not ours. */
class BrokerFilesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Organisation ON_QUEUE = Organisations.number(1).build();

    @TempDir
    private Path folder;

    private final MockEnvironment settings = new MockEnvironment();
    private final Secret.Issued issued = Secret.issue();

    /** One organisation with the issued secret. */
    private SecretStore secrets() {
        return new SecretStore() {
            @Override
            public List<StoredSecret> inForce() {
                return List.of(new StoredSecret(
                        ON_QUEUE.code(), issued.secret().salt(), issued.secret().hash(), Instant.EPOCH));
            }

            @Override
            public void add(StoredSecret secret) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int revoke(OrganisationCode organisation, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public long revision() {
                return 1;
            }
        };
    }

    private List<Path> write(Organisation... organisations) {
        return BrokerFiles.of(settings, folder, secrets())
                .write(folder.resolve("out"), new Directory(1, List.of(organisations)), DAY);
    }

    private Configuration brokerXml() throws Exception {
        String text = Files.readString(folder.resolve("out/broker.xml"));
        return new FileConfigurationParser()
                .parseMainConfig(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Organisation like(int number, Validity validity, Organisation.Channel channel) {
        Organisation its = Organisations.number(number).build();
        return new Organisation(
                its.code(),
                its.names(),
                its.kind(),
                its.level(),
                its.region(),
                its.parents(),
                validity,
                channel,
                its.leaders(),
                null);
    }

    @Test
    void onlyThoseInForceWithAQueueHaveOne() throws Exception {
        Validity over = new Validity(LocalDate.of(2020, 1, 1), DAY.minusDays(1), List.of());
        Validity always = new Validity(LocalDate.of(2020, 1, 1), null, List.of());

        write(ON_QUEUE, like(2, over, Organisation.Channel.QUEUE), like(3, always, Organisation.Channel.MAILBOX));

        assertThat(brokerXml().getAddressConfigurations())
                .extracting(address -> address.getName())
                .contains(ExchangeNames.inbox(ON_QUEUE.code().value()), ExchangeNames.IN)
                .filteredOn(name -> name.endsWith(".inbox"))
                .hasSize(1);
    }

    @Test
    void usersAreInAFileOfTheirOwnWithoutTheirSecrets() throws Exception {
        List<Path> files = write(ON_QUEUE);

        Path users = files.get(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users)))
                .isEqualTo("rw-------");
        Map<String, List<Secret>> read = new SecretsFile(users).read();
        assertThat(read.get(ON_QUEUE.code().value()))
                .singleElement()
                .satisfies(secret -> assertThat(secret.matches(issued.text())).isTrue());
        assertThat(read).containsKey(ExchangeNames.GATEWAY);
        for (Path file : files) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(issued.text());
        }
    }

    @Test
    void bootstrapNamesTheFileOfUsers() throws Exception {
        List<Path> files = write(ON_QUEUE);

        assertThat(Files.readString(files.get(2)))
                .contains("${artemis.instance.etc}/" + files.get(1).getFileName())
                .contains("org.yizhan.delivery.plugin.OrganisationSecurity");
    }

    @Test
    void tlsIsTheSettingsAndItsPasswordIsNotInTheFile() throws Exception {
        settings.withProperty("yizhan.broker.tls.key-store", "/etc/yizhan/broker.p12")
                .withProperty("yizhan.broker.tls.key-store-password", "not to be read here")
                .withProperty("yizhan.broker.port", "5671");

        write(ON_QUEUE);

        assertThat(Files.readString(folder.resolve("out/broker.xml"))).doesNotContain("not to be read here");
        assertThat(brokerXml().getAcceptorConfigurations()).singleElement().satisfies(door -> assertThat(
                        door.getParams())
                .containsEntry("sslEnabled", "true")
                .containsEntry("keyStorePath", "/etc/yizhan/broker.p12")
                .containsEntry("port", "5671"));
    }

    @Test
    void limitsAreTheSettingsToo() throws Exception {
        settings.withProperty("yizhan.broker.max-message", "3MB");

        write(ON_QUEUE);

        String text = Files.readString(folder.resolve("out/broker.xml"));
        assertThat(text)
                .contains("<property key=\"max-message-bytes\" value=\"3145728\"/>")
                .contains("amqpMinLargeMessageSize=3145728");
    }

    @Test
    void renderedTwiceTheUsersAreReplacedNotAdded() throws Exception {
        write(ON_QUEUE);
        String first = Files.readString(folder.resolve("out/organisations.properties"));

        write(ON_QUEUE);

        assertThat(Files.readAllLines(folder.resolve("out/organisations.properties")))
                .hasSameSizeAs(first.lines().toList());
    }
}
