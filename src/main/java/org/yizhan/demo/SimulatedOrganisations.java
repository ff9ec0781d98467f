package org.yizhan.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yizhan.demo.territory.Member;
import org.yizhan.demo.territory.Territory;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.ledger.SecretStore.StoredSecret;
import org.yizhan.messages.OrganisationCode;

/**
 * For trials only: issues a secret to every organisation of the demo territory and writes them to the file that
 * {@code yizhan.demo.credentials} names, before the gateway says that it is ready. Secrets already there stay.
 */
@Component
@ConditionalOnProperty("yizhan.demo.credentials")
final class SimulatedOrganisations implements ApplicationRunner {
    private final SecretStore store;
    private final Clock clock;
    private final CredentialsFile file;

    SimulatedOrganisations(SecretStore store, Clock clock, @Value("${yizhan.demo.credentials}") Path file) {
        this.store = store;
        this.clock = clock;
        this.file = new CredentialsFile(file);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<OrganisationCode, String> issued = new LinkedHashMap<>();
        List<OrganisationCode> everyone =
                Territory.read().members().stream().map(Member::code).toList();
        for (OrganisationCode organisation : file.missing(everyone)) {
            Secret.Issued secret = Secret.issue();
            store.add(new StoredSecret(
                    organisation, secret.secret().salt(), secret.secret().hash(), clock.instant()));
            issued.put(organisation, secret.text());
        }
        if (!issued.isEmpty()) {
            file.add(issued);
        }
    }
}
