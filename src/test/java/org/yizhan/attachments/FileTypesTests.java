package org.yizhan.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37, application/pdf",
        "FFD8FFE000104A464946, image/jpeg",
        "89504E470D0A1A0A0000000D, image/png",
        "474946383961, image/gif",
        "49492A0008000000, image/tiff",
        "524946460000000057454250, image/webp",
        "524946460000000057415645, audio/wav",
        "49443303000000, audio/mpeg",
        "2321414D520A, audio/amr",
        "0000001C667479704D344120, audio/mp4",
        "0000001C6674797069736F6D, video/mp4",
        "1A45DFA3A3428681, video/x-matroska",
        "000001BA44000400, video/mpeg",
    })
    void knowsATypeByItsFirstBytes(String hex, String mediaType) throws IOException {
        Path file = Files.write(folder.resolve("file"), HexFormat.of().parseHex(hex));

        assertThat(FileTypes.of(file)).hasValue(mediaType);
        assertThat(FileTypes.ofTaken(file)).isEqualTo(mediaType);
    }

    @Test
    void takesTextInUtf8AndGb18030() throws IOException {
        assertThat(FileTypes.of(text("情况说明\r\n\t第一条", StandardCharsets.UTF_8))).hasValue("text/plain");
        assertThat(FileTypes.of(text("情况说明：𠮷", Charset.forName("GB18030")))).hasValue("text/plain");
    }

    @Test
    void tellsAnOfdFromOtherArchives() throws IOException {
        Path ofd = zip("OFD.xml");

        assertThat(FileTypes.of(ofd)).hasValue("application/ofd");
        assertThat(FileTypes.ofTaken(ofd)).isEqualTo("application/ofd");
        assertThat(FileTypes.of(zip("[Content_Types].xml"))).isEmpty();
        assertThat(FileTypes.of(text("PK but no archive", StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void takesNoProgram() throws IOException {
        byte[] windows = HexFormat.of().parseHex("4D5A90000300000004000000FFFF0000");

        assertThat(FileTypes.of(Files.write(folder.resolve("file"), windows))).isEmpty();
    }

    private Path text(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file"), text.getBytes(charset));
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("file");
        try (OutputStream content = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(content)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        }
        return file;
    }
}
