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
import org.yizhan.facts.Viewer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.reports.AnnualReport;
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

/** {@code report weekly|monthly|annual}: lists and reports from the ledger, also beside a running gateway. */
@Command(
        name = "report",
        description = {"导出清单与年报", "Lists and the annual report"},
        subcommands = {ReportCommand.Weekly.class, ReportCommand.Monthly.class, ReportCommand.Annual.class})
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

    @Command(
            name = "annual",
            description = {
                "年度报告（第四十一条）：按领域、按单位的件次、批次、人次，转送交办督办，三项建议，巡视巡察数据；网关运行时也可执行",
                "The annual report (Art. 41): by field and organ, what was passed on, supervised and recommended, figures for"
                        + " inspections; also beside a running gateway"
            })
    static final class Annual implements Callable<Integer> {
        @Option(
                names = "--year",
                required = true,
                description = {"年份", "the year"})
        private int year;

        @Option(
                names = "--bureau",
                paramLabel = "CODE",
                description = {"只统计该信访部门的辖区；缺省为全部", "of that bureau's territory; by default of all"})
        private @Nullable OrganisationCode bureau;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                required = true,
                description = {"输出文件，.xlsx 或 .csv", "the file to write, .xlsx or .csv"})
        private @Nullable Path out;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            CommandLine line = Required.given(spec).commandLine();
            Path file = Required.given(out);
            Format format = format(line, file);
            try (var ledger = ReportAccess.open(settings)) {
                Viewer operator = ledger.getBean(CaseLists.class).reader(Optional.empty());
                PrintWriter progress = line.getErr();
                Book book = ledger.getBean(AnnualReport.class)
                        .book(operator, Optional.ofNullable(bureau), year, read -> show(progress, read));
                progress.println();
                write(book, format, file);
            }
            line.getOut().println(file);
            return 0;
        }
    }

    /** What both lists have in common. */
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
