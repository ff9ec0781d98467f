package org.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.demo.client.Credentials;
import org.yizhan.messages.OrganisationCode;

class CredentialsFileTests {
    private static final OrganisationCode FIRST = new OrganisationCode("11990202MB0000011X");
    private static final OrganisationCode SECOND = new OrganisationCode("11990202MB00000033");

    @TempDir
    private Path folder;

    private Path path = Path.of("");
    private CredentialsFile file = new CredentialsFile(path);

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        path = folder.resolve("data/credentials.csv");
        file = new CredentialsFile(path);
    }

    @Test
    void everyoneIsMissingFromAFileThatIsNotThere() throws IOException {
        assertThat(file.missing(List.of(FIRST, SECOND))).containsExactly(SECOND, FIRST);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        file.add(Map.of(FIRST, "a"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsThereStaysWhenMoreIsAdded() throws IOException {
        file.add(Map.of(FIRST, "a"));
        assertThat(file.missing(List.of(FIRST, SECOND))).containsExactly(SECOND);

        file.add(Map.of(SECOND, "b"));

        Credentials read = Credentials.read(path);
        assertThat(read.secretOf(FIRST)).isEqualTo("a");
        assertThat(read.secretOf(SECOND)).isEqualTo("b");
        assertThat(file.missing(List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void aLineThatAPersonWroteIsKept() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "# 试用\n" + FIRST + ",own\n");

        file.add(Map.of(SECOND, "b"));

        assertThat(Files.readAllLines(path)).containsExactly("# 试用", FIRST + ",own", SECOND + ",b");
    }

    @Test
    void linesComeInTheOrderGivenAndNothingIsLeftAside() throws IOException {
        Map<OrganisationCode, String> secrets = new LinkedHashMap<>();
        secrets.put(SECOND, "b");
        secrets.put(FIRST, "a");

        file.add(secrets);

        assertThat(Files.readAllLines(path)).containsExactly(SECOND + ",b", FIRST + ",a");
        assertThat(path.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileOfAnotherFormIsNotOverwritten() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "not credentials");

        assertThatThrownBy(() -> file.missing(List.of(FIRST)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("code,secret");
        assertThat(path).hasContent("not credentials");
    }
}
