package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Organisations;

class BrokerPlanTests {
    private static final BrokerSettings SETTINGS = BrokerUnderTest.settings(61616);
    private static final Configuration PLAN = BrokerPlan.configuration(SETTINGS, Path.of("broker"));

    @Test
    void isPersistentAndSecured() {
        assertThat(PLAN.isPersistenceEnabled()).isTrue();
        assertThat(PLAN.isSecurityEnabled()).isTrue();
        assertThat(PLAN.isPopulateValidatedUser()).isTrue();
        assertThat(PLAN.getJournalType()).isEqualTo(JournalType.NIO);
        assertThat(PLAN.getJournalBufferTimeout_NIO()).isEqualTo(100_000);
        assertThat(PLAN.isJournalSyncTransactional()).isTrue();
        assertThat(PLAN.isPersistIDCache()).isTrue();
        assertThat(PLAN.getClusterPassword()).isNotEqualTo("CHANGE ME!!").hasSizeGreaterThan(30);
    }

    @Test
    void lettingARevokedSecretWorkOnIsNoCachesBusiness() {
        assertThat(PLAN.getAuthenticationCacheSize()).isZero();
        assertThat(PLAN.getAuthorizationCacheSize()).isZero();
    }

    @Test
    void hasOneDoorForThreeProtocols() {
        assertThat(PLAN.getAcceptorConfigurations()).singleElement().satisfies(door -> assertThat(door.getParams())
                .containsEntry("protocols", "CORE,AMQP,STOMP")
                .containsEntry("port", 61616)
                .doesNotContainKey("sslEnabled"));
    }

    @Test
    void neverBlocksDropsExpiresOrMakesQueuesUp() {
        assertThat(BrokerPlan.addressSettings().values()).allSatisfy(settings -> {
            assertThat(settings.getAddressFullMessagePolicy()).isEqualTo(AddressFullMessagePolicy.PAGE);
            assertThat(settings.isNoExpiry()).isTrue();
            assertThat(settings.isAutoCreateQueues()).isFalse();
            assertThat(settings.isAutoDeleteQueues()).isFalse();
            assertThat(settings.isAutoCreateAddresses()).isFalse();
            assertThat(settings.isAutoDeleteAddresses()).isFalse();
            assertThat(settings.getDeadLetterAddress().toString()).isNotBlank();
            assertThat(settings.getDefaultGroupBuckets()).isEqualTo(1024);
        });
    }

    @Test
    void countsAttemptsOnInboxesOnly() {
        AddressSettings in = BrokerPlan.addressSettings().get(ExchangeNames.IN);
        AddressSettings inbox = BrokerPlan.addressSettings().get(ExchangeNames.ANY_INBOX);

        assertThat(in.getMaxDeliveryAttempts()).isEqualTo(-1);
        assertThat(in.isEnableIngressTimestamp()).isTrue();
        assertThat(inbox.getMaxDeliveryAttempts()).isEqualTo(8);
        assertThat(inbox.getRedeliveryDelay()).isEqualTo(1000);
        assertThat(inbox.getRedeliveryMultiplier()).isEqualTo(2);
        assertThat(inbox.getMaxRedeliveryDelay()).isEqualTo(60_000);
    }

    @Test
    void isTheSameForAStockBroker() throws Exception {
        String text = new BrokerXml(PLAN, SETTINGS, List.of(Organisations.code(1))).text();

        Configuration read = new FileConfigurationParser()
                .parseMainConfig(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.isSecurityEnabled()).isTrue();
        assertThat(read.getAuthenticationCacheSize()).isZero();
        assertThat(read.getJournalType()).isEqualTo(JournalType.NIO);
        assertThat(read.getIDCacheSize()).isEqualTo(PLAN.getIDCacheSize());
        assertThat(read.getGlobalMaxSize()).isEqualTo(PLAN.getGlobalMaxSize());
        BrokerPlan.addressSettings()
                .forEach(
                        (match, planned) -> assertSame(read.getAddressSettings().get(match), planned));
        assertThat(read.getAcceptorConfigurations()).singleElement().satisfies(door -> assertThat(
                        String.valueOf(door.getParams().get("protocols")))
                .doesNotContain("STOMP"));
        assertThat(queues(read))
                .contains(
                        ExchangeNames.IN,
                        ExchangeNames.DEAD,
                        ExchangeNames.EVENTS,
                        ExchangeNames.inbox(Organisations.code(1).value()),
                        ExchangeNames.dead(Organisations.code(1).value()));
    }

    private static List<String> queues(Configuration read) {
        return read.getAddressConfigurations().stream()
                .map(CoreAddressConfiguration::getQueueConfigs)
                .flatMap(List::stream)
                .map(QueueConfiguration::getName)
                .map(Object::toString)
                .toList();
    }

    private static void assertSame(AddressSettings read, AddressSettings planned) {
        assertThat(read.getDeadLetterAddress().toString())
                .isEqualTo(planned.getDeadLetterAddress().toString());
        assertThat(read.getAddressFullMessagePolicy()).isEqualTo(planned.getAddressFullMessagePolicy());
        assertThat(read.getMaxDeliveryAttempts()).isEqualTo(planned.getMaxDeliveryAttempts());
        assertThat(read.getRedeliveryDelay()).isEqualTo(planned.getRedeliveryDelay());
        assertThat(read.getRedeliveryMultiplier()).isEqualTo(planned.getRedeliveryMultiplier());
        assertThat(read.getMaxRedeliveryDelay()).isEqualTo(planned.getMaxRedeliveryDelay());
        assertThat(read.getDefaultGroupBuckets()).isEqualTo(planned.getDefaultGroupBuckets());
        assertThat(read.isEnableIngressTimestamp()).isEqualTo(planned.isEnableIngressTimestamp());
        assertThat(read.isNoExpiry()).isEqualTo(planned.isNoExpiry());
        assertThat(read.isAutoCreateQueues()).isEqualTo(planned.isAutoCreateQueues());
        assertThat(read.getMaxSizeBytes()).isEqualTo(planned.getMaxSizeBytes());
    }
}
