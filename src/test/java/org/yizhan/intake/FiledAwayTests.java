package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a dealt-with file goes: never over another, its receipt whole beside it. */
class FiledAwayTests {
    @TempDir
    private Path own;

    private Path in;

    @BeforeEach
    void folder() throws IOException {
        in = Files.createDirectories(own.resolve("in"));
    }

    @ParameterizedTest
    @CsvSource({
        "转送.xml, 转送-2.xml, 转送-3.xml",
        "a.b.xml, a.b-2.xml, a.b-3.xml",
        "scan, scan-2, scan-3",
        ".xml, -2.xml, -3.xml"
    })
    void anEarlierFileOfTheNameKeepsIt(String name, String second, String third) throws IOException {
        for (String content : new String[] {"1", "2", "3"}) {
            FiledAway.of(Files.writeString(in.resolve(name), content), "done").take();
        }

        assertThat(own.resolve("done").resolve(name)).hasContent("1");
        assertThat(own.resolve("done").resolve(second)).hasContent("2");
        assertThat(own.resolve("done").resolve(third)).hasContent("3");
        assertThat(in).isEmptyDirectory();
    }

    @Test
    void theReceiptBearsTheNameTheFileGets() throws IOException {
        FiledAway.of(Files.writeString(in.resolve("a.xml"), "1"), "refused").take();
        FiledAway second = FiledAway.of(Files.writeString(in.resolve("a.xml"), "2"), "refused");

        second.write(".receipt.xml", "<r/>".getBytes(UTF_8));
        second.take();

        assertThat(own.resolve("refused/a-2.xml")).hasContent("2");
        assertThat(own.resolve("refused/a-2.xml.receipt.xml")).hasContent("<r/>");
    }

    /** A gateway killed between receipt and move does both again: the file still lies in its folder. */
    @Test
    void aReceiptWrittenBeforeAKillIsWrittenOver() throws IOException {
        Path file = Files.writeString(in.resolve("a.xml"), "1");
        FiledAway.of(file, "done").write(".receipt.xml", "a longer receipt of before".getBytes(UTF_8));

        FiledAway again = FiledAway.of(file, "done");
        again.write(".receipt.xml", "<r/>".getBytes(UTF_8));
        again.take();

        assertThat(own.resolve("done/a.xml.receipt.xml")).hasContent("<r/>");
        try (Stream<Path> all = Files.list(own.resolve("done"))) {
            assertThat(all).as("nothing half written is left").hasSize(2);
        }
    }
}
