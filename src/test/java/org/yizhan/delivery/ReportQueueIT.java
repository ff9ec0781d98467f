package org.yizhan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.delivery.ReportQueue.Report;
import org.yizhan.delivery.plugin.ExchangeNames;

/** Reports in batches: they stay until they are recorded. */
class ReportQueueIT {
    private BrokerUnderTest broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new BrokerUnderTest(folder, "11990000MB0000019F");
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    private void reported(int reports) throws Exception {
        try (Connection connection = broker.gateway().createConnection()) {
            Session session = connection.createSession();
            for (int i = 0; i < reports; i++) {
                Message report = session.createMessage();
                report.setStringProperty(ExchangeNames.LETTER_ID, "letter-" + i);
                session.createProducer(session.createQueue(ExchangeNames.EVENTS))
                        .send(report);
            }
        }
    }

    private static List<Object> letters(List<Report> reports) {
        return reports.stream()
                .map(report -> report.properties().get(ExchangeNames.LETTER_ID))
                .toList();
    }

    @Test
    void whatWaitsIsTakenAtOnceAndComesAgainUntilItIsDone() throws Exception {
        reported(3);
        try (ReportQueue ended = new ReportQueue(broker.gateway())) {
            assertThat(letters(ended.take())).containsExactly("letter-0", "letter-1", "letter-2");
        }
        try (ReportQueue queue = new ReportQueue(broker.gateway())) {
            List<Report> again = queue.take();
            assertThat(letters(again)).containsExactly("letter-0", "letter-1", "letter-2");
            queue.done(again.subList(1, 2));
            assertThat(queue.take()).isEmpty();
        }
        assertThat(broker.depth(ExchangeNames.EVENTS)).isZero();
        assertThat(broker.depth(ExchangeNames.DEAD)).as("laid aside").isEqualTo(1);
    }

    @Test
    void givesNothingWhileTheBrokerIsAway() throws Exception {
        try (ReportQueue queue = new ReportQueue(broker.gateway())) {
            assertThat(queue.take()).isEmpty();
            broker.stop();
            assertThat(queue.take()).isEmpty();
            queue.done(List.of());
        }
    }
}
