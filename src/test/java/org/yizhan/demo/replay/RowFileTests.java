package org.yizhan.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.demo.client.Encoding;

class RowFileTests {
    private static final String ROW =
            "{\"id\":\"1\",\"writer\":\"w\",\"subject\":\"s\",\"sentAt\":\"2025-01-02T03:04:05+08:00\",\"body\":\"b\"}";

    @Test
    void readsRowsWithAndWithoutWhatIsOptional() throws IOException {
        String full = ROW.replace("}", ",\"level1\":\"城乡建设\",\"reply\":\"r\",\"more\":1}");

        List<ReplayRow> rows = read(ROW + "\n\n" + full + "\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).hasReply()).isFalse();
        assertThat(rows.get(0).sentAt()).isEqualTo(OffsetDateTime.parse("2025-01-02T03:04:05+08:00"));
        assertThat(rows.get(1).level1()).isEqualTo("城乡建设");
        assertThat(rows.get(1).hasReply()).isTrue();
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThatThrownBy(() -> read(ROW + "\n{\n"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("rows:2: ");
    }

    @Test
    void theSampleHasFiftyRowsWithRareCharactersAndOddLineEnds() throws IOException {
        List<ReplayRow> rows = RowFile.sample();

        assertThat(rows).hasSize(50).doesNotHaveDuplicates();
        assertThat(rows).anyMatch(r -> r.body().contains("\r\n"));
        assertThat(rows).anyMatch(r -> r.body().contains("\u0085"));
        assertThat(rows.stream().filter(r -> !Encoding.GBK.fits(r.writer() + r.subject() + r.body())))
                .hasSizeGreaterThan(5);
        assertThat(rows).anyMatch(r -> r.level1() != null).anyMatch(r -> r.level1() == null);
        assertThat(rows).anyMatch(r -> !r.hasReply());
    }

    private static List<ReplayRow> read(String text) throws IOException {
        return RowFile.read(new BufferedReader(new StringReader(text)), "rows");
    }
}
