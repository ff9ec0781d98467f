package org.yizhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.yizhan.demo.client.HttpDoor;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.client.UnreadableXml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code send}: messages from files to a gateway over HTTP, as the organisation that each one names as its sender. */
@Command(
        name = "send",
        description = {"发送文件中的报文并显示回执", "Sends messages from files and shows their receipts"})
final class SendCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {"报文（XML）", "messages, one XML document a file"})
    private List<Path> files = List.of();

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        HttpDoor door = http.door();
        int status = 0;
        for (Path file : files) {
            status = Math.max(status, send(door, file, System.out));
        }
        return status;
    }

    private static int send(HttpDoor door, Path file, PrintStream out) throws IOException {
        try {
            Receipt receipt =
                    door.send(Submission.asWritten(Files.readAllBytes(file))).join();
            out.println(file + ": " + receipt.verdict() + " "
                    + receipt.whole().at("caseId").orElse(""));
            receipt.findings().forEach(finding -> out.println("  " + finding));
            return receipt.recorded() ? 0 : 1;
        } catch (UnreadableXml | CompletionException e) {
            out.println(file + ": " + e.getMessage());
            return 1;
        }
    }
}
