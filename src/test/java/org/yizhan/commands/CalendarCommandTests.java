package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTests {
    private static final String YEAR = "kind,from,to,name\nyear,2027,,\noff,2027-01-01,,元旦\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given"), text);
    }

    @Test
    void putsTheYearIntoTheDataFoldersReference() throws IOException {
        Ran ran = Ran.command("calendar", "import", file(YEAR).toString(), "--yizhan.data-dir=" + folder);
        assertThat(ran.status()).as(ran.everything()).isZero();
        assertThat(ran.out()).contains("2027 年日历已导入 / calendar imported");
        assertThat(folder.resolve("reference/calendar-2027.csv")).content().isEqualTo(YEAR);
    }

    @Test
    void knowsAReferenceFolderOfItsOwn() throws IOException {
        Path reference = folder.resolve("elsewhere");
        Ran ran = Ran.command("calendar", "import", file(YEAR).toString(), "--yizhan.reference.folder=" + reference);
        assertThat(ran.status()).as(ran.everything()).isZero();
        assertThat(reference.resolve("calendar-2027.csv")).exists();
    }

    @Test
    void importsNothingOfAFaultyFileAndSaysWhere() throws IOException {
        Ran ran = Ran.command(
                "calendar",
                "import",
                file(YEAR.replace("2027-01-01", "2027-02-30")).toString(),
                "--yizhan.data-dir=" + folder);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("未导入 / is not imported", "R203 3:1");
        assertThat(folder.resolve("reference")).doesNotExist();
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path gbk = folder.resolve("gbk");
        Files.write(gbk, YEAR.getBytes(Charset.forName("GBK")));
        Ran ran = Ran.command("calendar", "import", gbk.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("不是 UTF-8 编码 / is not UTF-8");
    }

    @Test
    void saysThatAFileIsMissing() {
        Ran ran = Ran.command("calendar", "import", folder.resolve("none").toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("没有此文件 / no such file");
    }
}
