package org.yizhan.delivery.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.security.CheckType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.directory.Secret;

class SecretsFileTests {
    private static final String ORGAN = "11990000MB0000019F";

    private final Secret.Issued first = Secret.issue();
    private final Secret.Issued second = Secret.issue();
    private SecretsFile file;

    @BeforeEach
    void inAFolder(@TempDir Path folder) {
        file = new SecretsFile(folder.resolve("new").resolve("organisations.properties"));
    }

    @Test
    void givesBackWhatWasWritten() {
        Map<String, List<Secret>> secrets =
                Map.of(ORGAN, List.of(first.secret(), second.secret()), "yizhan-gateway", List.of(first.secret()));

        file.write(secrets);

        assertThat(file.read()).isEqualTo(secrets);
    }

    @Test
    void holdsNoSecretAndIsItsOwnersOnly() throws Exception {
        file.write(Map.of(ORGAN, List.of(first.secret())));

        assertThat(Files.readString(file.path())).doesNotContain(first.text()).startsWith(ORGAN + "=");
        assertThat(Files.getPosixFilePermissions(file.path()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void missingKnowsNobody() {
        assertThat(file.read()).isEmpty();
        assertThat(file.revision()).isZero();
    }

    @Test
    void bothSecretsOfARotationOpenUntilTheyAreRevoked() {
        file.write(Map.of(ORGAN, List.of(first.secret(), second.secret())));
        OrganisationSecurity security = new OrganisationSecurity()
                .init(Map.of("secrets-file", file.path().toString()));

        assertThat(security.validateUser(ORGAN, first.text())).isTrue();
        assertThat(security.validateUser(ORGAN, second.text())).isTrue();
        assertThat(security.validateUser(ORGAN, "guess")).isFalse();
        assertThat(security.validateUser("yizhan-gateway", first.text())).isFalse();

        file.write(Map.of(ORGAN, List.of(second.secret())));
        assertThat(security.refresh()).isTrue();
        assertThat(security.refresh()).isFalse();
        assertThat(security.validateUser(ORGAN, first.text())).isFalse();
        assertThat(security.validateUser(ORGAN, second.text())).isTrue();
    }

    @Test
    void aSecretIssuedAMomentAgoOpensAtOnceAndIsStillReportedAsAChange() {
        file.write(Map.of(ORGAN, List.of(first.secret())));
        OrganisationSecurity security = new OrganisationSecurity()
                .init(Map.of("secrets-file", file.path().toString()));

        file.write(Map.of(ORGAN, List.of(first.secret(), second.secret())));

        assertThat(security.validateUser(ORGAN, second.text())).isTrue();
        assertThat(security.refresh()).isTrue();
    }

    @Test
    void anUnreadableSourceKeepsTheLastSecrets() {
        List<Boolean> readable = new ArrayList<>(List.of(true));
        Secrets secrets = new Secrets(new SecretSource() {
            @Override
            public long revision() {
                if (!readable.get(0)) {
                    throw new IllegalStateException("the database is away");
                }
                return 1;
            }

            @Override
            public Map<String, List<Secret>> read() {
                return Map.of(ORGAN, List.of(first.secret()));
            }
        });

        readable.set(0, false);

        assertThat(secrets.refresh()).isFalse();
        assertThat(secrets.know(ORGAN, first.text())).isTrue();
    }

    @Test
    void aStockBrokerMustNameTheFile() {
        assertThatThrownBy(() -> new OrganisationSecurity().init(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secrets-file");
        assertThatThrownBy(() -> new ExchangePlugin().init(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max-message-bytes");
    }

    @Test
    void rightsGoByNames() {
        file.write(Map.of(ORGAN, List.of(first.secret()), "yizhan-gateway", List.of(second.secret())));
        OrganisationSecurity security = new OrganisationSecurity(file);
        var organ = security.authenticate(ORGAN, first.text(), null, null);
        var gateway = security.authenticate("yizhan-gateway", second.text(), null, null);

        for (CheckType check : CheckType.values()) {
            assertThat(security.authorize(gateway, null, check, "anything")).isTrue();
            assertThat(security.authorize(organ, null, check, "org." + ORGAN + ".inbox"))
                    .as(check.name())
                    .isEqualTo(check == CheckType.CONSUME || check == CheckType.BROWSE);
            assertThat(security.authorize(organ, null, check, "exchange.in"))
                    .as(check.name())
                    .isEqualTo(check == CheckType.SEND);
            assertThat(security.authorize(organ, null, check, "exchange.in::org." + ORGAN + ".inbox"))
                    .as(check.name())
                    .isFalse();
        }
        assertThat(security.authenticate(ORGAN, null, null, null)).isNull();
        assertThat(security.authenticate(null, null, null, null)).isNull();
    }

    @Test
    void namesTheOwnerOfAnInbox() {
        assertThat(ExchangeNames.ownerOf(ExchangeNames.inbox(ORGAN))).isEqualTo(ORGAN);
        assertThat(ExchangeNames.ownerOf(ExchangeNames.dead(ORGAN))).isNull();
        assertThat(ExchangeNames.ownerOf("org.a.b.inbox")).isNull();
    }
}
