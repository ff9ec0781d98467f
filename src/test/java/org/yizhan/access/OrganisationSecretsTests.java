package org.yizhan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;

class OrganisationSecretsTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000019F");

    private final RememberedSecrets store = new RememberedSecrets();
    private final SteppedClock clock = new SteppedClock();
    private final OrganisationSecrets secrets = new OrganisationSecrets(store, clock);

    @Test
    void knowsBothSecretsWhileOneReplacesTheOther() {
        String first = store.issue(BUREAU);
        String second = store.issue(BUREAU);

        assertThat(secrets.verify(BUREAU, first)).isTrue();
        assertThat(secrets.verify(BUREAU, second)).isTrue();
        assertThat(secrets.verify(BUREAU, "guess")).isFalse();
        assertThat(secrets.verify(new OrganisationCode("11990000MB0000027A"), first))
                .isFalse();
    }

    @Test
    void refusesARevokedSecretOneSecondLater() {
        String text = store.issue(BUREAU);
        assertThat(secrets.verify(BUREAU, text)).isTrue();

        store.revoke(BUREAU, Instant.EPOCH);
        clock.step(Duration.ofSeconds(1));

        assertThat(secrets.verify(BUREAU, text)).isFalse();
    }

    @Test
    void acceptsANewSecretOneSecondLater() {
        assertThat(secrets.verify(BUREAU, "guess")).isFalse();

        String text = store.issue(BUREAU);
        clock.step(Duration.ofSeconds(1));

        assertThat(secrets.verify(BUREAU, text)).isTrue();
    }

    @Test
    void readsTheStoreAgainOnlyAfterAChange() {
        String text = store.issue(BUREAU);

        for (int i = 0; i < 10; i++) {
            secrets.verify(BUREAU, text);
            clock.step(Duration.ofSeconds(1));
        }

        assertThat(store.readings).isEqualTo(1);
    }
}
