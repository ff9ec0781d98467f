package org.yizhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.client.UnreadableXml;
import org.yizhan.messages.Violation;
import org.yizhan.wire.MessageReader;
import org.yizhan.wire.Reading;
import org.yizhan.wire.StrictReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code check}: what is wrong with messages. Without a gateway encoding, XML and schema are judged; with {@code --online}
 * the gateway gives its whole verdict, with the routing and why, and records nothing.
 */
@Command(
        name = "check",
        description = {
            "检查文件中的报文：默认只查编码、XML 与模式；--online 由网关给出完整结论（不登记）",
            "Checks messages: encoding, XML and schema here; with --online the gateway's whole verdict, recording nothing"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int LARGEST = 2 * 1024 * 1024;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {"报文（XML）", "messages, one XML document a file"})
    private List<Path> files = List.of();

    @Option(
            names = "--online",
            description = {"请网关检查", "asks the gateway"})
    private boolean online;

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        MessageReader reader = new StrictReader(LARGEST);
        int status = 0;
        for (Path file : files) {
            status = Math.max(status, online ? ask(file, System.out) : read(reader, file, System.out));
        }
        return status;
    }

    private static int read(MessageReader reader, Path file, PrintStream out) throws IOException {
        Reading reading = reader.read(Files.readAllBytes(file), null);
        boolean refused = reading.findings().stream().anyMatch(Violation::refuses);
        out.println(file + ": " + (refused ? "有错误 / faulty" : "符合模式 / fits the schema"));
        for (Violation found : reading.findings()) {
            String place = found.line() == null ? "-:-" : found.line() + ":" + found.column();
            String path = Objects.requireNonNullElse(found.path(), "");
            out.println("  " + found.code() + " " + place + " " + path + " " + found.zh() + " / " + found.en());
        }
        return refused ? 1 : 0;
    }

    private int ask(Path file, PrintStream out) throws IOException {
        try {
            Receipt receipt = http.door()
                    .check(Submission.asWritten(Files.readAllBytes(file)))
                    .join();
            out.println(file + ": " + receipt.verdict());
            receipt.findings().forEach(finding -> out.println("  " + finding));
            receipt.whole()
                    .child("routing")
                    .ifPresent(routing -> out.println("  " + routing.at("organ").orElse("待分办 / triage") + " "
                            + routing.at("zh").orElse("") + " / "
                            + routing.at("en").orElse("")));
            return receipt.recorded() ? 0 : 1;
        } catch (UnreadableXml | CompletionException e) {
            out.println(file + ": " + e.getMessage());
            return 1;
        }
    }
}
