package org.yizhan.delivery;

import java.time.Clock;
import java.util.function.Supplier;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework;
import org.yizhan.ledger.Outbox;
import org.yizhan.ledger.SecretStore;
import org.yizhan.letters.LetterPress;
import org.yizhan.platform.GatewaySettings;
import org.yizhan.platform.RealTime;
import org.yizhan.platform.Stamps;

/** The beans that the routes of this room name, and what they are made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class DeliveryConfiguration {

    @Bean
    GatewaySecret gatewaySecret(BrokerSettings settings, GatewaySettings gateway) {
        return GatewaySecret.of(settings, gateway.dataDir());
    }

    @Bean
    BrokerUsers brokerUsers(SecretStore store, GatewaySecret own) {
        return new BrokerUsers(store, own);
    }

    @Bean
    OrganisationQueues organisationQueues(ActiveMQConnectionFactory raw, Supplier<World> worlds, Clock clock) {
        // Not the pool's: it deletes a temporary queue on a session that it has lent to somebody else by then.
        return new OrganisationQueues(new BrokerAdmin(raw), () -> worlds.get().directory(), clock);
    }

    @Bean
    EndedQueues endedQueues(ActiveMQConnectionFactory raw, Supplier<World> worlds, Clock clock) {
        return new EndedQueues(new BrokerAdmin(raw), () -> worlds.get().directory(), clock);
    }

    @Bean
    BrokerWatch brokerHealthIndicator(JmsPoolConnectionFactory connections, OrganisationQueues queues) {
        return new BrokerWatch(connections, queues);
    }

    @Bean
    QueueWaiting queueWaiting(ActiveMQConnectionFactory raw) {
        return new QueueWaiting(new BrokerAdmin(raw));
    }

    /** Who finds the gateway ready finds its queue. */
    @Bean
    ApplicationRunner queuesBeforeReadiness(BrokerWatch broker) {
        return arguments -> broker.look();
    }

    @Bean
    Letters letters(Outbox outbox, OrganisationQueues queues, GatewaySettings gateway) {
        return new Letters(outbox, queues, gateway.node());
    }

    @Bean
    Inboxes inboxes(
            JmsPoolConnectionFactory connections,
            OrganisationQueues queues,
            LetterPress press,
            GatewaySettings gateway,
            Clock clock) {
        return new Inboxes(connections, queues, new Packing(press), gateway.gatewayCode(), clock);
    }

    @Bean
    MailboxDelivery mailboxDelivery(Clock clock) {
        return new MailboxDelivery(clock);
    }

    @Bean
    Attempts attempts(Casework casework, Outbox outbox, Clock clock, @RealTime Clock realTime) {
        return new Attempts(casework, outbox, clock, realTime);
    }

    @Bean
    ReportQueue reportQueue(ActiveMQConnectionFactory raw) {
        return new ReportQueue(raw);
    }

    @Bean
    LetterReportReader letterReports(Casework casework, Stamps stamps) {
        return new LetterReportReader(casework, stamps);
    }
}
