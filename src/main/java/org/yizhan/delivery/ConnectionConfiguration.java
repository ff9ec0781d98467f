package org.yizhan.delivery;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connections to the broker. Consumers and what they send in their own transaction use the raw factory; a pool serves
 * those who only send.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    private static final int SESSIONS = 64;
    private static final long RECOVERY_MILLIS = 1_000;

    @Bean
    ActiveMQConnectionFactory brokerConnections(BrokerLink link) {
        return link.connectionFactory();
    }

    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory pooledConnections(ActiveMQConnectionFactory raw) {
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(raw);
        pool.setMaxConnections(1);
        pool.setMaxSessionsPerConnection(SESSIONS);
        return pool;
    }

    /**
     * The component of queues in routes. Its sessions are transacted without a transaction manager: the session commits
     * after the route has ended well, so after the database; what the route sends with it belongs to the same session.
     */
    @Bean
    JmsComponent exchange(ActiveMQConnectionFactory raw) {
        JmsConfiguration configuration = new JmsConfiguration();
        configuration.setConnectionFactory(raw);
        configuration.setTransacted(true);
        configuration.setLazyCreateTransactionManager(false);
        configuration.setCacheLevelName("CACHE_CONSUMER");
        configuration.setAcceptMessagesWhileStopping(true);
        configuration.setRecoveryInterval(RECOVERY_MILLIS);
        JmsComponent component = new JmsComponent();
        component.setConfiguration(configuration);
        component.setHeaderFilterStrategy(new ExchangeHeaders());
        return component;
    }
}
