package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.directory.Secret;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.OrganisationCode;

/** {@code secrets} on a ledger of its own: an H2 file in an empty folder, no gateway. */
class SecretsCommandIT {
    private static final String CODE = "11990202MB0000011X";

    @TempDir
    private Path folder;

    @Test
    void aSecretIsShownOnceAndKeptAsAHash() throws IOException {
        Ran issued = secrets("issue");
        String secret = last(issued);

        assertThat(issued.status()).isZero();
        assertThat(secret).as("160 bits, nothing beside it").matches("[0-9a-f]{40}");
        assertThat(matching(secret)).isEqualTo(1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(contains(file, secret)).as(file.toString()).isFalse();
            }
        }
    }

    @Test
    void twoAreValidAtATimeSoThatAClientCanChangeOver() {
        String first = last(secrets("issue"));
        String second = last(secrets("issue"));
        assertThat(second).isNotEqualTo(first);
        assertThat(matching(first)).isEqualTo(1);
        assertThat(matching(second)).isEqualTo(1);

        String third = last(secrets("issue"));
        assertThat(matching(first)).as("the third ends the oldest").isZero();
        assertThat(matching(second)).isEqualTo(1);
        assertThat(matching(third)).isEqualTo(1);
    }

    @Test
    void revokingEndsAllOfTheOrganisationAndNobodyElses() {
        String own = last(secrets("issue"));
        String others = last(run("issue", "11990202MB00000033"));

        Ran revoked = secrets("revoke");

        assertThat(revoked.status()).isZero();
        assertThat(revoked.out()).contains("已吊销 1 个密钥 / secrets revoked: 1");
        assertThat(matching(own)).isZero();
        assertThat(matching(new OrganisationCode("11990202MB00000033"), others)).isEqualTo(1);
        assertThat(secrets("revoke").out()).contains("secrets revoked: 0");
    }

    @Test
    void anotherDataDirectoryIsAnotherLedger() {
        String here = last(secrets("issue"));

        Ran.command("secrets", "issue", CODE, "--yizhan.data-dir=" + folder.resolve("other"));

        assertThat(matching(here)).isEqualTo(1);
        assertThat(valid(new OrganisationCode(CODE))).hasSize(1);
    }

    private Ran secrets(String what) {
        return run(what, CODE);
    }

    private Ran run(String what, String code) {
        return Ran.command("secrets", what, code, "--yizhan.data-dir=" + folder.resolve("data"));
    }

    /** A library of the class path may have its say before; the secret is the last line. */
    private static String last(Ran ran) {
        List<String> lines = ran.out().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private long matching(String secret) {
        return matching(new OrganisationCode(CODE), secret);
    }

    private long matching(OrganisationCode code, String text) {
        return valid(code).stream().filter(secret -> secret.matches(text)).count();
    }

    private List<Secret> valid(OrganisationCode code) {
        try (var ledger = LedgerAccess.open(List.of("--yizhan.data-dir=" + folder.resolve("data")))) {
            return ledger.getBean(SecretStore.class).inForce().stream()
                    .filter(stored -> stored.organisation().equals(code))
                    .map(stored -> new Secret(stored.salt(), stored.hash()))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }
}
