package org.yizhan.delivery;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.yizhan.delivery.BrokerSettings.Access;
import org.yizhan.delivery.BrokerSettings.Mode;
import org.yizhan.delivery.BrokerSettings.Tls;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.delivery.plugin.SecretSource;
import org.yizhan.directory.Secret;

/** A real broker on a free port, with organisations whose secret is {@code secret-of-CODE}. */
final class BrokerUnderTest implements SecretSource {
    private static final Tls NO_TLS = new Tls(null, "", null, "");

    private final Map<String, List<Secret>> secrets = new HashMap<>();
    private final Path folder;
    private long revision;
    private ExchangeBroker broker;

    BrokerUnderTest(Path folder, String... users) throws Exception {
        this.folder = folder;
        for (String user : users) {
            secrets.put(user, List.of(Secret.of(secretOf(user))));
        }
        secrets.put(ExchangeNames.GATEWAY, List.of(Secret.of(secretOf(ExchangeNames.GATEWAY))));
        this.broker = start(0);
    }

    private ExchangeBroker start(int port) throws Exception {
        return ExchangeBroker.start(settings(port), folder, this, Clock.systemUTC());
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
        declare(ExchangeNames.inbox(code), ExchangeNames.inbox(code), null);
        declare(
                ExchangeNames.dead(code),
                ExchangeNames.DEAD_LETTERS,
                "_AMQ_ORIG_ADDRESS = '" + ExchangeNames.inbox(code) + "'");
    }

    private void declare(String queue, String address, @Nullable String filter) throws Exception {
        broker.server()
                .createQueue(QueueConfiguration.of(queue)
                        .setAddress(address)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setFilterString(filter)
                        .setDurable(true));
    }

    long depth(String queue) {
        return broker.server().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    boolean isPaging(String address) throws Exception {
        return broker.server()
                .getPagingManager()
                .getPageStore(SimpleString.of(address))
                .isPaging();
    }

    int port() {
        return broker.port();
    }

    void stop() throws Exception {
        broker.stop();
    }

    void restart() throws Exception {
        int port = port();
        broker.stop();
        broker = start(port);
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
