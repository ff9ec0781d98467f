package org.yizhan.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.messages.OrganisationCode;

class CredentialsTests {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990000MB0000003U");
    private static final OrganisationCode OTHER = new OrganisationCode("11990000MB0000019F");

    @Test
    void readsALineForEachOrganisation(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.csv"), "# trial\n\n" + BUREAU + ", abc\n");

        Credentials credentials = Credentials.read(file);

        assertThat(credentials.secretOf(BUREAU)).isEqualTo("abc");
        assertThat(credentials.basic(BUREAU)).startsWith("Basic ");
        assertThat(credentials.knows(OTHER)).isFalse();
        assertThatThrownBy(() -> credentials.secretOf(OTHER)).hasMessageContaining(OTHER.value());
    }

    @Test
    void refusesALineOfAnotherForm(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.csv"), "no secret here\n");

        assertThatThrownBy(() -> Credentials.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("code,secret");
    }
}
