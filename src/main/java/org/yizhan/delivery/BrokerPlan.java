package org.yizhan.delivery;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.directory.Secret;

/** The broker's configuration: one for the embedded and for the separate broker. */
final class BrokerPlan {
    static final String ACCEPTOR = "exchange";

    /** The default, 3.3 ms, lets a lone producer wait that long for each commit. */
    private static final int BUFFER_TIMEOUT_NANOS = 100_000;
    /** Four times the letters that may wait in one inbox before the ledger's own guard is all that is left. */
    private static final int REMEMBERED_IDS = 40_000;

    private static final long MEMORY_FOR_ALL = 128L << 20;
    private static final long MEMORY_PER_ADDRESS = 16L << 20;
    private static final int PAGE_BYTES = 1 << 20;
    private static final long LOCK_WAIT_MILLIS = 5_000;
    private static final int REDELIVERY_MILLIS = 1_000;

    private BrokerPlan() {}

    static Configuration configuration(BrokerSettings settings, Path folder) {
        Configuration plan = new ConfigurationImpl()
                .setName("yizhan")
                .setPersistenceEnabled(true)
                .setSecurityEnabled(true)
                .setPopulateValidatedUser(true)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setJMXManagementEnabled(false)
                .setResolveProtocols(true)
                .setPersistIDCache(true)
                .setIDCacheSize(REMEMBERED_IDS)
                .setGlobalMaxSize(MEMORY_FOR_ALL)
                .setMaxDiskUsage(95);
        // The broker's built-in cluster user has a well-known password.
        plan.setClusterPassword(Secret.issue().text());
        journal(plan, folder);
        addresses().forEach(plan::addAddressConfiguration);
        plan.setAddressSettings(addressSettings());
        plan.addAcceptorConfiguration(acceptor(settings));
        return plan;
    }

    private static void journal(Configuration plan, Path folder) {
        plan.setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(BUFFER_TIMEOUT_NANOS)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString());
        plan.setJournalLockAcquisitionTimeout(LOCK_WAIT_MILLIS);
    }

    static List<CoreAddressConfiguration> addresses() {
        return List.of(
                address(ExchangeNames.IN, ExchangeNames.IN),
                address(ExchangeNames.DEAD, ExchangeNames.DEAD),
                address(ExchangeNames.EVENTS, ExchangeNames.EVENTS),
                new CoreAddressConfiguration()
                        .setName(ExchangeNames.DEAD_LETTERS)
                        .addRoutingType(RoutingType.ANYCAST));
    }

    private static CoreAddressConfiguration address(String name, String queue) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(queue)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    static Map<String, AddressSettings> addressSettings() {
        Map<String, AddressSettings> settings = new LinkedHashMap<>();
        settings.put("#", everywhere(ExchangeNames.DEAD));
        // Attempts on what organisations send are counted by the gateway: a failure of the ledger costs none.
        settings.put(
                ExchangeNames.IN,
                everywhere(ExchangeNames.DEAD)
                        .setMaxDeliveryAttempts(-1)
                        .setEnableIngressTimestamp(true)
                        .setRedeliveryDelay(REDELIVERY_MILLIS)
                        .setRedeliveryMultiplier(2)
                        .setMaxRedeliveryDelay(10_000));
        settings.put(
                ExchangeNames.EVENTS,
                everywhere(ExchangeNames.DEAD)
                        .setMaxDeliveryAttempts(-1)
                        .setRedeliveryDelay(REDELIVERY_MILLIS)
                        .setRedeliveryMultiplier(2)
                        .setMaxRedeliveryDelay(60_000));
        settings.put(
                ExchangeNames.ANY_INBOX,
                everywhere(ExchangeNames.DEAD_LETTERS)
                        .setMaxDeliveryAttempts(8)
                        .setRedeliveryDelay(REDELIVERY_MILLIS)
                        .setRedeliveryMultiplier(2)
                        .setMaxRedeliveryDelay(60_000));
        return settings;
    }

    private static AddressSettings everywhere(String deadLetters) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(deadLetters))
                .setNoExpiry(true)
                .setExpiryAddress(SimpleString.of(ExchangeNames.DEAD))
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(MEMORY_PER_ADDRESS)
                .setPageSizeBytes(PAGE_BYTES)
                .setIDCacheSize(REMEMBERED_IDS)
                .setDefaultGroupBuckets(1024);
    }

    private static TransportConfiguration acceptor(BrokerSettings settings) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(TransportConstants.HOST_PROP_NAME, settings.host());
        parameters.put(TransportConstants.PORT_PROP_NAME, settings.port());
        parameters.put(TransportConstants.PROTOCOLS_PROP_NAME, "CORE,AMQP,STOMP");
        Path keyStore = settings.tls().keyStore();
        if (keyStore != null) {
            parameters.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            parameters.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, keyStore.toString());
            parameters.put(
                    TransportConstants.KEYSTORE_PASSWORD_PROP_NAME,
                    settings.tls().keyStorePassword());
        }
        // AMQP: nobody comes in without a name; and only what is refused for its length is kept as AMQP's large
        // message, on which the sender could not be stamped: the broker's other protocols read it from its file.
        Map<String, Object> amqp = Map.of(
                "saslMechanisms",
                "PLAIN",
                "amqpMinLargeMessageSize",
                settings.maxMessage().toBytes());
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), parameters, ACCEPTOR, amqp);
    }
}
