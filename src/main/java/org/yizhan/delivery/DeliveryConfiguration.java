package org.yizhan.delivery;

import java.time.Clock;
import java.util.function.Supplier;
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
import org.yizhan.platform.SecretFile;

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
    OrganisationQueues organisationQueues(JmsPoolConnectionFactory connections, Supplier<World> worlds, Clock clock) {
        return new OrganisationQueues(
                new BrokerAdmin(connections), () -> worlds.get().directory(), clock);
    }

    /** Who finds the gateway ready finds its queue. */
    @Bean
    ApplicationRunner queuesBeforeReadiness(OrganisationQueues queues) {
        return arguments -> queues.declareMissing();
    }

    @Bean
    Letters letters(Outbox outbox, OrganisationQueues queues, GatewaySettings gateway) {
        // Random, so that no two nodes share it, and kept, so that a restarted node finds what it had claimed.
        String node = SecretFile.read(gateway.dataDir().resolve("node")).substring(0, 16);
        return new Letters(outbox, queues, node);
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
    Attempts attempts(Casework casework, Outbox outbox, Clock clock) {
        return new Attempts(casework, outbox, clock);
    }

    @Bean
    LetterReportReader letterReports(Casework casework) {
        return new LetterReportReader(casework);
    }
}
