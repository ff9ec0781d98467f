package org.yizhan.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.yizhan.ChildJvm;
import org.yizhan.messages.MessageId;

/** A process that records without end and says which ids are committed, until it is killed. */
final class RecordingProcess {
    private RecordingProcess() {}

    static Process start(DatasourceSettings settings, Path dataDir) throws IOException {
        return new ProcessBuilder(ChildJvm.running(
                        RecordingProcess.class,
                        "-Xmx256m",
                        settings.url(),
                        settings.username(),
                        settings.password(),
                        dataDir.toString()))
                .redirectError(dataDir.resolve("errors").toFile())
                .start();
    }

    public static void main(String[] arguments) {
        DatasourceSettings settings = new DatasourceSettings(arguments[0], arguments[1], arguments[2], 4, true);
        Clock clock = Clock.systemUTC();
        Sample sample = new Sample(clock);
        try (TestNode node = new TestNode(settings, Path.of(arguments[3]), clock)) {
            if (settings.url().isEmpty()) {
                H2Server.start(Path.of(arguments[3]));
            }
            while (true) {
                MessageId one = new MessageId(UUID.randomUUID());
                MessageId two = new MessageId(UUID.randomUUID());
                node.ledger()
                        .record(List.of(
                                sample.accepted(sample.newCase(), one, Sample.ORGAN),
                                sample.accepted(sample.newCase(), two, Sample.ORGAN)));
                System.out.println(one + "\n" + two);
            }
        }
    }
}
