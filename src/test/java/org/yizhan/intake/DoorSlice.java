package org.yizhan.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.wire.LetterWriter;

/** The door alone: real HTTP, real routes, real sign-in; reading and casework as the test plans them. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@EnableScheduling
@ConfigurationPropertiesScan({"org.yizhan.intake", "org.yizhan.platform"})
@ComponentScan({"org.yizhan.intake", "org.yizhan.access", "org.yizhan.platform"})
class DoorSlice {
    static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");
    static final String SECRET = "a-secret-of-the-bureau";

    @Bean
    PlannedCasework casework() {
        return new PlannedCasework();
    }

    @Bean
    PlannedReader messageReader() {
        return new PlannedReader();
    }

    @Bean
    LetterWriter letterWriter() {
        return (envelope, content, source) -> ("<SubmissionReceipt>" + ((SubmissionReceipt) content).verdict()
                        + "</SubmissionReceipt>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Bean
    SecretStore secretStore() {
        Secret secret = Secret.of(SECRET);
        SecretStore.StoredSecret stored =
                new SecretStore.StoredSecret(BUREAU, secret.salt(), secret.hash(), Instant.EPOCH);
        return new SecretStore() {
            @Override
            public List<StoredSecret> inForce() {
                return List.of(stored);
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
}
