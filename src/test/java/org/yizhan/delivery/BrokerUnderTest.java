package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.springframework.util.unit.DataSize;
import org.yizhan.delivery.BrokerSettings.Access;
import org.yizhan.delivery.BrokerSettings.Mode;
import org.yizhan.delivery.BrokerSettings.Tls;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretSource;
import org.yizhan.directory.Secret;
import org.yizhan.messages.OrganisationCode;

/** A real broker on a free port, with organisations whose secret is {@code secret-of-CODE}. */
final class BrokerUnderTest implements SecretSource {
    private static final Tls NO_TLS = new Tls(null, "", null, "");

    private final Map<String, List<Secret>> secrets = new HashMap<>();
    private final Path folder;
    private final Clock clock;
    private final int port;
    private long revision;
    private ExchangeBroker broker;

    BrokerUnderTest(Path folder, String... users) throws Exception {
        this(folder, Clock.systemUTC(), users);
    }

    /** @param clock by which the broker says up to when its queue is empty; its stamps are the machine's */
    BrokerUnderTest(Path folder, Clock clock, String... users) throws Exception {
        this.folder = folder;
        this.clock = clock;
        for (String user : users) {
            secrets.put(user, List.of(Secret.of(secretOf(user))));
        }
        secrets.put(ExchangeNames.GATEWAY, List.of(Secret.of(secretOf(ExchangeNames.GATEWAY))));
        this.broker = start(0);
        this.port = broker.port();
    }

    private ExchangeBroker start(int port) throws Exception {
        return ExchangeBroker.start(settings(port), folder, this, clock);
    }

    static BrokerSettings settings(int port) {
        return new BrokerSettings(
                Mode.EMBEDDED, "localhost", port, DataSize.ofMegabytes(5), new Access(null, null), NO_TLS);
    }

    static String secretOf(String user) {
        return "secret-of-" + user;
    }

    synchronized void revoke(String user) {
        secrets.remove(user);
        revision++;
    }

    void declareInbox(String code) throws Exception {
        new BrokerAdmin(gateway()).declare(List.of(new OrganisationCode(code)));
    }

    long depth(String queue) {
        return broker.server().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    boolean has(String queue) {
        return broker.server().locateQueue(SimpleString.of(queue)) != null;
    }

    boolean isPaging(String address) throws Exception {
        return broker.server()
                .getPagingManager()
                .getPageStore(SimpleString.of(address))
                .isPaging();
    }

    int port() {
        return port;
    }

    void stop() throws Exception {
        broker.stop();
    }

    /** Stopped before or not, it comes back at the same port with what it had. */
    void restart() throws Exception {
        broker.stop();
        broker = start(port);
    }

    /** Redelivery without the pauses, which would take two minutes. */
    void redeliverAtOnce() {
        AddressSettings settings =
                new AddressSettings(BrokerPlan.addressSettings().get(ExchangeNames.ANY_INBOX));
        broker.server()
                .getAddressSettingsRepository()
                .addMatch(ExchangeNames.ANY_INBOX, settings.setRedeliveryDelay(0));
    }

    /** As a broker that nobody has prepared. */
    void removeAddress(String address) throws Exception {
        broker.server().destroyQueue(SimpleString.of(address));
        broker.server().removeAddressInfo(SimpleString.of(address), null, true);
    }

    void forgetDuplicates(String address) throws Exception {
        broker.server()
                .getPostOffice()
                .getDuplicateIDCache(SimpleString.of(address))
                .clear();
    }

    /** Connections of the gateway. */
    ConnectionFactory gateway() {
        return new ActiveMQConnectionFactory(
                "tcp://localhost:" + port(), ExchangeNames.GATEWAY, secretOf(ExchangeNames.GATEWAY));
    }

    ConnectionFactory core() {
        return new ActiveMQConnectionFactory("tcp://localhost:" + port());
    }

    ConnectionFactory amqp() {
        return new JmsConnectionFactory("amqp://localhost:" + port() + "?jms.forceSyncSend=true");
    }

    static Connection connect(ConnectionFactory factory, String user) throws JMSException {
        Connection connection = factory.createConnection(user, secretOf(user));
        connection.start();
        return connection;
    }

    StompClient stomp(String user) throws Exception {
        StompClient client = new StompClient(port());
        client.connect(user, secretOf(user));
        return client;
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized Map<String, List<Secret>> read() {
        return Map.copyOf(secrets);
    }
}
