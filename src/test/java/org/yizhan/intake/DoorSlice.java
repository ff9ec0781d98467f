package org.yizhan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yizhan.attachments.PlannedIndex;
import org.yizhan.cases.World;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.directory.Organisation.Names;
import org.yizhan.directory.Organisation.Parents;
import org.yizhan.directory.Organisation.Validity;
import org.yizhan.directory.Region;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.letters.LetterPress;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.wire.LetterWriter;

/** The door alone: real HTTP, real routes, real sign-in; reading and casework as the test plans them. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@EnableScheduling
@ConfigurationPropertiesScan({"org.yizhan.intake", "org.yizhan.attachments", "org.yizhan.access", "org.yizhan.platform"
})
@ComponentScan(
        basePackages = {"org.yizhan.intake", "org.yizhan.attachments", "org.yizhan.access", "org.yizhan.platform"},
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ReaderConfiguration.class))
public class DoorSlice {
    public static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");
    /** Has a secret, but is no organisation of the directory. */
    public static final OrganisationCode OTHER = new OrganisationCode("11990000MB0000027A");

    public static final String SECRET = "a-secret-of-both";

    private static final AtomicInteger BROKERS = new AtomicInteger(77);

    private final String brokerUrl = "vm://" + BROKERS.getAndIncrement();

    /** Knows one organisation, the bureau. */
    @Bean
    Supplier<World> worlds() {
        Organisation bureau = new Organisation(
                BUREAU,
                new Names("示例市信访局", List.of(), List.of()),
                Kind.PETITION_BUREAU,
                Level.CITY,
                new Region("990100"),
                new Parents(null, null, null),
                new Validity(LocalDate.EPOCH, null, List.of()),
                Organisation.Channel.MAILBOX,
                List.of(),
                null);
        World world = new World(new Directory(1, List.of(bureau)), null, null, null, null);
        return () -> world;
    }

    /** A broker without the exchange's plugin: the tests themselves say what the plugin would. */
    @Bean(destroyMethod = "stop")
    EmbeddedActiveMQ broker() throws Exception {
        AddressSettings addresses = new AddressSettings()
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(50)
                .setEnableIngressTimestamp(true);
        Configuration plan = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("in-vm", brokerUrl)
                .addAddressSetting("#", addresses);
        return new EmbeddedActiveMQ().setConfiguration(plan).start();
    }

    @Bean
    ActiveMQConnectionFactory connections(EmbeddedActiveMQ broker) {
        return new ActiveMQConnectionFactory(brokerUrl);
    }

    @Bean
    JmsComponent exchange(ActiveMQConnectionFactory connections) {
        return JmsComponent.jmsComponentTransacted(connections);
    }

    @Bean
    PlannedCasework casework() {
        return new PlannedCasework();
    }

    /** Stands for ledger and broker: up until a test says otherwise. */
    public static final class PlannedHealth implements HealthIndicator {
        public volatile boolean up = true;

        @Override
        public Health health() {
            return up ? Health.up().build() : Health.down().build();
        }
    }

    @Bean
    PlannedHealth ledgerHealthIndicator() {
        return new PlannedHealth();
    }

    @Bean
    PlannedIndex attachmentIndex() {
        return new PlannedIndex();
    }

    @Bean
    PlannedReader messageReader() {
        return new PlannedReader();
    }

    @Bean
    LetterPress letterPress(GatewaySettings gateway) {
        LetterWriter verdicts = (envelope, content, source) -> ("<SubmissionReceipt>"
                        + ((SubmissionReceipt) content).verdict()
                        + "</SubmissionReceipt>")
                .getBytes(StandardCharsets.UTF_8);
        return new LetterPress(verdicts, gateway);
    }

    @Bean
    SecretStore secretStore() {
        Secret secret = Secret.of(SECRET);
        List<SecretStore.StoredSecret> stored = Stream.of(BUREAU, OTHER)
                .map(code -> new SecretStore.StoredSecret(code, secret.salt(), secret.hash(), Instant.EPOCH))
                .toList();
        return new SecretStore() {
            @Override
            public List<StoredSecret> inForce() {
                return stored;
            }

            @Override
            public void add(StoredSecret added) {
                throw new UnsupportedOperationException("one secret is enough here");
            }

            @Override
            public int revoke(OrganisationCode organisation, Instant at) {
                throw new UnsupportedOperationException("the secret stays");
            }

            @Override
            public long revision() {
                return 1;
            }
        };
    }

    static final class OwnDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "door-");
                TestPropertyValues.of("yizhan.data-dir=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
