package org.yizhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.yizhan.casework.CalendarFile;
import org.yizhan.casework.ReferenceSettings;
import org.yizhan.messages.Violation;
import org.yizhan.platform.GatewaySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code calendar import FILE}: a year's days off and make-up days, once the State Council has announced them. */
@Command(
        name = "calendar",
        description = {"管理工作日历", "Calendars of working days"},
        subcommands = CalendarCommand.Import.class)
final class CalendarCommand {

    @Command(
            name = "import",
            description = {
                "导入一个年份的放假、调休日历（CSV 或 JSON）；运行中的网关 2 秒内采用",
                "Imports the days off and make-up days of one year (CSV or JSON); a running gateway takes them within 2 seconds"
            })
    static final class Import implements Callable<Integer> {
        @Parameters(
                paramLabel = "FILE",
                description = {"日历文件，UTF-8", "the calendar, in UTF-8"})
        private @Nullable Path file;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            QuietLog.begin();
            CalendarFile calendar = read(Required.given(file));
            if (calendar.year() == null) {
                tell(Required.given(file), calendar.violations(), System.out);
                return 1;
            }
            System.out.println(
                    calendar.year() + " 年日历已导入 / calendar imported: " + calendar.putInto(Reference.folder(settings)));
            return 0;
        }

        private static CalendarFile read(Path file) throws IOException {
            try {
                return CalendarFile.read(Files.readAllBytes(file));
            } catch (CharacterCodingException e) {
                throw new IOException(file + " 不是 UTF-8 编码 / is not UTF-8", e);
            }
        }

        private static void tell(Path file, List<Violation> violations, PrintStream out) {
            out.println(file + " 未导入 / is not imported");
            for (Violation found : violations) {
                String place = found.line() == null ? found.path() == null ? "" : found.path() : found.line() + ":1";
                out.println("  " + found.code() + " " + place + " " + found.zh() + " / " + found.en());
            }
        }
    }

    /** The settings alone, without a ledger: the folder must be known, no more. */
    @EnableConfigurationProperties({GatewaySettings.class, ReferenceSettings.class})
    @ImportAutoConfiguration(ConfigurationPropertiesAutoConfiguration.class)
    static class Reference {

        static Path folder(List<String> settings) {
            try (var context = new SpringApplicationBuilder(Reference.class)
                    .web(WebApplicationType.NONE)
                    .run(settings.toArray(String[]::new))) {
                Path dataDir = context.getBean(GatewaySettings.class).dataDir();
                return context.getBean(ReferenceSettings.class).folder(dataDir);
            }
        }
    }
}
