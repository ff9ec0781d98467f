package org.yizhan.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.yizhan.delivery.plugin.ExchangePlugin;
import org.yizhan.messages.OrganisationCode;

/**
 * The exchange's broker as the broker.xml of a stock Artemis, written from the plan that the own broker runs by. STOMP is
 * left off, for a stock broker gathers frames of any length.
 */
record BrokerXml(Configuration plan, BrokerSettings settings, Collection<OrganisationCode> organisations) {

    String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration xmlns="urn:activemq">
                  <core xmlns="urn:activemq:core">
                %s    <acceptors>
                      <acceptor name="%s">%s</acceptor>
                    </acceptors>
                    <broker-plugins>
                      <broker-plugin class-name="%s">
                        <property key="max-message-bytes" value="%d"/>
                      </broker-plugin>
                    </broker-plugins>
                    <address-settings>
                %s    </address-settings>
                    <addresses>
                %s    </addresses>
                  </core>
                </configuration>
                """
                .formatted(
                        core(),
                        BrokerPlan.ACCEPTOR,
                        acceptor(),
                        ExchangePlugin.class.getName(),
                        settings.maxMessage().toBytes(),
                        addressSettings(),
                        addresses());
    }

    private String core() {
        return Stream.of(
                        element("name", plan.getName()),
                        element("persistence-enabled", plan.isPersistenceEnabled()),
                        element("security-enabled", plan.isSecurityEnabled()),
                        element("populate-validated-user", plan.isPopulateValidatedUser()),
                        element("authentication-cache-size", plan.getAuthenticationCacheSize()),
                        element("authorization-cache-size", plan.getAuthorizationCacheSize()),
                        element("cluster-password", plan.getClusterPassword()),
                        element("journal-type", plan.getJournalType()),
                        element("journal-buffer-timeout", plan.getJournalBufferTimeout_NIO()),
                        element("persist-id-cache", plan.isPersistIDCache()),
                        element("id-cache-size", plan.getIDCacheSize()),
                        element("global-max-size", plan.getGlobalMaxSize()),
                        element("max-disk-usage", plan.getMaxDiskUsage()))
                .map(line -> "    " + line)
                .collect(Collectors.joining());
    }

    private String acceptor() {
        String url = "tcp://%s:%d?protocols=CORE,AMQP;saslMechanisms=PLAIN;amqpMinLargeMessageSize=%d"
                .formatted(
                        settings.host(), settings.port(), settings.maxMessage().toBytes());
        return settings.tls().keyStore() == null
                ? url
                : url
                        + ";sslEnabled=true;keyStorePath=%s;keyStorePassword=${yizhan.keyStorePassword}"
                                .formatted(settings.tls().keyStore());
    }

    private static String addressSettings() {
        return BrokerPlan.addressSettings().entrySet().stream()
                .map(BrokerXml::addressSetting)
                .collect(Collectors.joining());
    }

    private static String addressSetting(Map.Entry<String, AddressSettings> entry) {
        AddressSettings its = entry.getValue();
        return Stream.of(
                        element("dead-letter-address", its.getDeadLetterAddress()),
                        element("expiry-address", its.getExpiryAddress()),
                        element("no-expiry", its.isNoExpiry()),
                        element("redelivery-delay", its.getRedeliveryDelay()),
                        element("redelivery-delay-multiplier", its.getRedeliveryMultiplier()),
                        element("max-redelivery-delay", its.getMaxRedeliveryDelay()),
                        element("max-delivery-attempts", its.getMaxDeliveryAttempts()),
                        element("max-size-bytes", its.getMaxSizeBytes()),
                        element("page-size-bytes", its.getPageSizeBytes()),
                        element("address-full-policy", its.getAddressFullMessagePolicy()),
                        element("auto-create-queues", its.isAutoCreateQueues()),
                        element("auto-delete-queues", its.isAutoDeleteQueues()),
                        element("auto-create-addresses", its.isAutoCreateAddresses()),
                        element("auto-delete-addresses", its.isAutoDeleteAddresses()),
                        element("default-group-buckets", its.getDefaultGroupBuckets()),
                        element("enable-ingress-timestamp", its.isEnableIngressTimestamp()),
                        element("id-cache-size", its.getIDCacheSize()))
                .map(line -> "        " + line)
                .collect(Collectors.joining(
                        "",
                        "      <address-setting match=\"" + entry.getKey() + "\">\n",
                        "      </address-setting>\n"));
    }

    private String addresses() {
        Stream<QueueConfiguration> own =
                BrokerPlan.addresses().stream().flatMap(address -> address.getQueueConfigs().stream());
        Map<String, List<QueueConfiguration>> byAddress = Stream.concat(
                        own, organisations.stream().flatMap(BrokerAdmin::queuesOf))
                .collect(Collectors.groupingBy(queue -> queue.getAddress().toString()));
        return byAddress.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(address -> address.getValue().stream()
                        .map(BrokerXml::queue)
                        .collect(Collectors.joining(
                                "",
                                "      <address name=\"" + address.getKey() + "\">\n        <anycast>\n",
                                "        </anycast>\n      </address>\n")))
                .collect(Collectors.joining());
    }

    private static String queue(QueueConfiguration queue) {
        String filter = queue.getFilterString() == null ? "" : "<filter string=\"" + queue.getFilterString() + "\"/>";
        return "          <queue name=\"" + queue.getName() + "\"><durable>true</durable>" + filter + "</queue>\n";
    }

    private static String element(String name, Object value) {
        return "<" + name + ">" + value + "</" + name + ">\n";
    }
}
