package org.yizhan.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.messages.OrganisationCode;

/** Secrets of a running gateway come into force and end while it runs, over HTTP. */
@GatewayTest
class SecretsIT {
    private static final OrganisationCode COUNTY = new OrganisationCode("11990322MB00000037");
    private static final OrganisationCode NEIGHBOUR = new OrganisationCode("11990321MB0000003Q");
    private static final Duration SOON = Duration.ofSeconds(5);

    private final GatewayClient client;
    private final SecretStore store;
    private final Clock clock;

    SecretsIT(@Autowired GatewayClient client, @Autowired SecretStore store, @Autowired Clock clock) {
        this.client = client;
        this.store = store;
        this.clock = clock;
    }

    @AfterEach
    void revoke() {
        store.revoke(COUNTY, clock.instant());
    }

    @Test
    void aRevokedSecretIsRefusedWithinFiveSeconds() {
        String secret = issued();
        awaitStatus(secret, 200);

        assertThat(store.revoke(COUNTY, clock.instant())).isEqualTo(1);

        awaitStatus(secret, 401);
        String next = issued();
        awaitStatus(next, 200);
        assertThat(status(COUNTY, secret)).as("the old one stays out").isEqualTo(401);
    }

    @Test
    void twoAreInForceWhileOneReplacesTheOtherAndNeverThree() {
        String first = issued();
        String second = issued();
        awaitStatus(second, 200);
        assertThat(status(COUNTY, first)).isEqualTo(200);

        String third = issued();
        awaitStatus(third, 200);
        assertThat(status(COUNTY, second)).isEqualTo(200);
        awaitStatus(first, 401);
    }

    @Test
    void aSecretOpensNoOtherOrganisationsDoor() {
        String secret = issued();
        awaitStatus(secret, 200);

        assertThat(status(NEIGHBOUR, secret)).isEqualTo(401);
        assertThat(status(new OrganisationCode(COUNTY.value().toLowerCase(java.util.Locale.ROOT)), secret))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !!!!",
                "Basic bm8tY29sb24=",
                "Basic Og==",
                "Basic OnNlY3JldA==",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Digest username=\"gateway\""
            })
    void whateverElseIsInTheHeaderLetsNobodyIn(String authorization) {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(client.base() + "/v1/inbox"))
                .header("Authorization", authorization)
                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("D001");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no sessions").isEmpty();
    }

    @Test
    void theGatewaysOwnNameIsNoOrganisationsDoor() {
        assertThat(status(new OrganisationCode("gateway"), "gateway")).isEqualTo(401);
    }

    private String issued() {
        Secret.Issued fresh = Secret.issue();
        store.add(new StoredSecret(COUNTY, fresh.secret().salt(), fresh.secret().hash(), clock.instant()));
        return fresh.text();
    }

    private void awaitStatus(String secret, int status) {
        await().atMost(SOON).until(() -> status(COUNTY, secret) == status);
    }

    private int status(OrganisationCode code, String secret) {
        String pair = Base64.getEncoder().encodeToString((code + ":" + secret).getBytes(UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create(client.base() + "/v1/codes"))
                        .header("Authorization", "Basic " + pair)
                        .build())
                .statusCode();
    }
}
