package org.yizhan.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.reports.CaseLists;
import org.yizhan.reports.ListKind;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code report weekly|monthly}: lists from the ledger, also beside a running gateway. */
@Command(
        name = "report",
        description = {"导出清单与年报", "Lists and the annual report"},
        subcommands = {ReportCommand.Weekly.class, ReportCommand.Monthly.class})
final class ReportCommand {
    private static final int EVERY = 100;

    @Command(
            name = "weekly",
            description = {
                "周汇报：按单位、按包案领导列出未办结事项；网关运行时也可执行",
                "The weekly list: open cases by organ and by leader in charge; also beside a running gateway"
            })
    static final class Weekly extends ListOf {
        Weekly() {
            super(ListKind.WEEKLY);
        }
    }

    @Command(
            name = "monthly",
            description = {
                "月调度：同周汇报，反映一个月的情况；网关运行时也可执行",
                "The monthly list: like the weekly one, of a month; also beside a running gateway"
            })
    static final class Monthly extends ListOf {
        Monthly() {
            super(ListKind.MONTHLY);
        }
    }

    /** What both have in common. */
    abstract static class ListOf implements Callable<Integer> {
        private final ListKind kind;

        @Option(
                names = "--date",
                paramLabel = "YYYY-MM-DD",
                description = {"该日的状态；缺省为现在", "as things stood on that day; by default as they stand now"})
        private @Nullable LocalDate date;

        @Option(
                names = "--org",
                paramLabel = "CODE",
                description = {"只列该单位可见的事项；缺省为全部", "what that organisation may see; by default all"})
        private @Nullable OrganisationCode organisation;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = {"输出文件，.xlsx 或 .csv", "the file to write, .xlsx or .csv"})
        private @Nullable Path out;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Spec
        private @Nullable CommandSpec spec;

        ListOf(ListKind kind) {
            this.kind = kind;
        }

        @Override
        public Integer call() throws IOException {
            CommandLine line = Required.given(spec).commandLine();
            String name = kind.id() + (date == null ? "" : "-" + date);
            Path file = out == null ? Path.of(name + Format.XLSX.extension()) : out;
            Format format = format(line, file);
            try (var ledger = ReportAccess.open(settings)) {
                CaseLists lists = ledger.getBean(CaseLists.class);
                PrintWriter progress = line.getErr();
                Book book = lists.list(
                        kind,
                        lists.reader(Optional.ofNullable(organisation)),
                        date,
                        format,
                        read -> show(progress, read));
                progress.println();
                write(book, format, file);
            }
            line.getOut().println(file);
            return 0;
        }
    }

    private static Format format(CommandLine line, Path file) {
        return Format.of(file)
                .orElseThrow(() -> new ParameterException(
                        line, "输出文件应以 .xlsx 或 .csv 结尾 / the file's name must end in .xlsx or .csv: " + file));
    }

    private static void show(PrintWriter progress, long read) {
        if (read % EVERY == 0) {
            progress.printf("\r事项 cases %d   ", read);
            progress.flush();
        }
    }

    private static void write(Book book, Format format, Path file) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(book, stream);
        }
    }
}
