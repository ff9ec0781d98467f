package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangePattern;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.jms.JmsEndpoint;
import org.junit.jupiter.api.Test;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.yizhan.GatewayTest;

/** Sessions and consumers of the running gateway are set as its guarantees need them. */
@GatewayTest
class EndpointsIT {
    private final CamelContext camel;
    private final JmsPoolConnectionFactory pool;
    private final ActiveMQConnectionFactory raw;
    private final List<PlatformTransactionManager> transactionManagers;

    EndpointsIT(
            @Autowired CamelContext camel,
            @Autowired JmsPoolConnectionFactory pool,
            @Autowired ActiveMQConnectionFactory raw,
            @Autowired List<PlatformTransactionManager> transactionManagers) {
        this.camel = camel;
        this.pool = pool;
        this.raw = raw;
        this.transactionManagers = transactionManagers;
    }

    private JmsEndpoint endpoint(String route) {
        return (JmsEndpoint) camel.getRoute(route).getEndpoint();
    }

    @Test
    void consumersAreTransactedOnTheRawConnectionWithoutATransactionManager() {
        JmsConfiguration consumer = endpoint("queue-receive").getConfiguration();

        assertThat(consumer.isTransacted()).isTrue();
        assertThat(consumer.isLazyCreateTransactionManager()).isFalse();
        assertThat(consumer.getTransactionManager()).isNull();
        assertThat(consumer.getOrCreateConnectionFactory()).isSameAs(raw);
    }

    @Test
    void consumersAreKeptAndTakeWhatTheyHoldWhileStopping() {
        JmsConfiguration consumer = endpoint("queue-receive").getConfiguration();

        assertThat(consumer.getCacheLevelName()).isEqualTo("CACHE_CONSUMER");
        assertThat(consumer.isAcceptMessagesWhileStopping()).isTrue();
        assertThat(consumer.getConcurrentConsumers()).isEqualTo(8);
    }

    @Test
    void theEntryAnswersNobodyAndReadsTheMessageItself() {
        JmsEndpoint entry = endpoint("queue-receive");

        assertThat(entry.getExchangePattern()).isEqualTo(ExchangePattern.InOnly);
        assertThat(entry.getConfiguration().isDisableReplyTo()).isTrue();
        assertThat(entry.getConfiguration().isMapJmsMessage()).isFalse();
    }

    @Test
    void onePooledConnectionHasASessionForEverySender() {
        int threads = camel.getRegistry().findByType(AsyncTaskExecutor.class).stream()
                .filter(ThreadPoolTaskExecutor.class::isInstance)
                .map(ThreadPoolTaskExecutor.class::cast)
                .mapToInt(ThreadPoolTaskExecutor::getMaxPoolSize)
                .max()
                .orElseThrow();

        assertThat(pool.getMaxConnections()).isEqualTo(1);
        assertThat(pool.getMaxSessionsPerConnection()).isGreaterThanOrEqualTo(threads);
        assertThat(pool.getConnectionFactory()).isSameAs(raw);
    }

    @Test
    void aLostConnectionIsNeverRepairedBehindTheGatewaysBack() {
        assertThat(raw.getReconnectAttempts()).isZero();
        assertThat(raw.getCallTimeout()).isEqualTo(10_000);
        assertThat(raw.isUseTopologyForLoadBalancing()).isFalse();
    }

    @Test
    void theDatabasesIsTheOnlyTransactionManager() {
        assertThat(transactionManagers).singleElement().satisfies(manager -> assertThat(
                        manager.getClass().getSimpleName())
                .doesNotContain("Jms"));
    }
}
