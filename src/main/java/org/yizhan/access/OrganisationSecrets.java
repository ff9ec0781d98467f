package org.yizhan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.RealTime;

/**
 * The secrets in force, from memory. The store is asked for its revision at most once a second, so that a secret issued
 * or revoked on any node counts here a second later.
 */
@Component
public class OrganisationSecrets {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SecretStore store;
    private final Clock clock;
    private volatile Known known = new Known(Long.MIN_VALUE, Instant.MIN, Map.of());

    private record Known(long revision, Instant checkedAt, Map<OrganisationCode, List<Secret>> secrets) {}

    public OrganisationSecrets(SecretStore store, @RealTime Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** True if {@code text} is a secret in force of the organisation. Fails as the store fails. */
    public boolean verify(OrganisationCode organisation, String text) {
        return current().secrets().getOrDefault(organisation, List.of()).stream()
                .anyMatch(secret -> secret.matches(text));
    }

    private Known current() {
        Instant now = clock.instant();
        Known seen = known;
        if (seen.checkedAt().plus(FRESH).isAfter(now)) {
            return seen;
        }
        return refreshed(now);
    }

    private synchronized Known refreshed(Instant now) {
        Known seen = known;
        if (!seen.checkedAt().plus(FRESH).isAfter(now)) {
            // The revision is read first: what changes in between is noticed at the next look.
            long revision = store.revision();
            known = new Known(revision, now, revision == seen.revision() ? seen.secrets() : read());
        }
        return known;
    }

    private Map<OrganisationCode, List<Secret>> read() {
        return store.inForce().stream()
                .collect(Collectors.groupingBy(
                        StoredSecret::organisation,
                        Collectors.mapping(stored -> new Secret(stored.salt(), stored.hash()), Collectors.toList())));
    }
}
