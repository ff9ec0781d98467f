package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.RouteFileTest;

/** Every channel leads to the one route that reads and submits, and has its own end when that fails. */
class IntakeRouteTests extends RouteFileTest {
    private final IllegalStateException fault = new IllegalStateException("a fault of ours");

    @TempDir
    private Path folder;

    private boolean takesFiles;

    IntakeRouteTests() {
        super("intake.camel.xml");
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getPropertiesComponent().addInitialProperty("yizhan.intake.folder", folder.toString());
        return camel;
    }

    @Override
    protected void bindToRegistry(Registry beans) {
        beans.bind("httpDoor", new AtHttp());
        beans.bind("queueDoor", new AtQueue());
        beans.bind("queueFailures", new AfterQueue());
        beans.bind("folderDoor", new AtFolder());
        beans.bind("folderFailures", new AfterFolder());
        beans.bind("folderAttachments", new Beside());
        beans.bind("folderFilter", (GenericFileFilter<File>) this::accepts);
        beans.bind("intake", new Inside());
    }

    private boolean accepts(GenericFile<File> file) {
        return takesFiles;
    }

    /** Answers over HTTP. */
    public final class AtHttp {
        public String open() throws Exception {
            step("http.open");
            return "envelope";
        }

        public void answer() throws Exception {
            step("http.answer");
        }

        public void answerCheck() throws Exception {
            step("http.answerCheck");
        }

        public void fail(Exchange exchange) throws Exception {
            step("http.fail "
                    + exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                            .getMessage());
        }
    }

    /** Opens messages of the queue. */
    public final class AtQueue {
        public String open() throws Exception {
            step("queue.open");
            return "envelope";
        }
    }

    /** Lays messages of the queue aside, or has them rolled back. */
    public final class AfterQueue {
        public void handle() throws Exception {
            step("queue.handle");
        }
    }

    /** Opens and answers files. */
    public final class AtFolder {
        public String open(File file) throws Exception {
            step("folder.open " + file.getName());
            return "envelope";
        }

        public void answer(File file, String answered) throws Exception {
            step("folder.answer " + file.getName() + " " + answered);
            Files.delete(file.toPath());
        }
    }

    /** Has a file laid aside or left. */
    public final class AfterFolder {
        public void handle(Exchange exchange) throws Exception {
            File file = exchange.getProperty("file", File.class);
            step("folder.handle " + file.getName());
            Files.delete(file.toPath());
        }
    }

    /** Stores files beside the messages. */
    public final class Beside {
        public void store(File file) throws Exception {
            step("folder.store " + file.getName());
            Files.delete(file.toPath());
        }
    }

    /** What all channels share. */
    public final class Inside {
        public String read(String envelope) throws Exception {
            step("read " + envelope);
            return "submission";
        }

        public String submit(String submission) throws Exception {
            step("submit " + submission);
            return "answered";
        }

        public String check(String submission) throws Exception {
            step("check " + submission);
            return "checked";
        }
    }

    @Test
    void overHttpAMessageIsReadSubmittedAndAnswered() throws Exception {
        Exchange done = send("http-receive");

        assertThat(taken).containsExactly("http.open", "read envelope", "submit submission", "http.answer");
        assertThat(done.getMessage().getBody()).isEqualTo("answered");
    }

    @Test
    void overHttpEveryFailureIsAnAnswer() throws Exception {
        for (String step : List.of("http.open", "read envelope", "submit submission", "http.answer")) {
            fail(step, fault);
        }

        Exchange done = send("http-receive");

        assertThat(taken).containsExactly("http.open", "http.fail a fault of ours");
        assertThat(done.getException()).isNull();
    }

    @Test
    void aFailedSubmissionReachesTheChannelItCameBy() throws Exception {
        fail("submit submission", fault);

        send("http-receive");
        send("queue-receive");

        assertThat(taken)
                .endsWith("queue.open", "read envelope", "submit submission", "queue.handle")
                .contains("http.fail a fault of ours")
                .doesNotContain("http.answer");
    }

    @Test
    void aCheckIsReadAndAnsweredAndNeverSubmitted() throws Exception {
        Exchange done = send("http-check");

        assertThat(taken).containsExactly("http.open", "read envelope", "check submission", "http.answerCheck");
        assertThat(done.getMessage().getBody()).isEqualTo("checked");
    }

    @Test
    void aCheckThatFailsIsAnsweredToo() throws Exception {
        fail("check submission", fault);

        assertThat(send("http-check").getException()).isNull();

        assertThat(taken).endsWith("check submission", "http.fail a fault of ours");
    }

    @Test
    void ofTheQueueAMessageIsReadAndSubmittedOnly() throws Exception {
        Exchange done = send("queue-receive");

        assertThat(taken).containsExactly("queue.open", "read envelope", "submit submission");
        assertThat(done.getException()).isNull();
    }

    @Test
    void whatIsLaidAsideIsCommitted() throws Exception {
        fail("read envelope", fault);

        assertThat(send("queue-receive").getException()).isNull();

        assertThat(taken).containsExactly("queue.open", "read envelope", "queue.handle");
    }

    @Test
    void whatIsThrownAgainRollsTheSessionBackAtOnce() throws Exception {
        fail("submit submission", fault);
        fail("queue.handle", fault);

        Exchange failed = send("queue-receive");

        assertThat(failed.getException()).isSameAs(fault);
        // No redelivery inside the route: the broker brings it again, after its delay.
        assertThat(taken).containsOnlyOnce("submit submission").containsOnlyOnce("queue.handle");
    }

    @Test
    void aFileInItsSendersFolderIsTakenAndAnsweredBesideItself() throws Exception {
        put("A/in/one.xml");
        put("A/in/two.part");
        put("A/three.xml");
        put("A/in/deeper/four.xml");

        watchUntil(1, "folder-receive");

        assertThat(taken)
                .containsExactly(
                        "folder.open one.xml", "read envelope", "submit submission", "folder.answer one.xml answered");
        assertThat(folder.resolve("A/in/two.part")).exists();
        assertThat(folder.resolve("A/three.xml")).exists();
        assertThat(folder.resolve("A/in/deeper/four.xml")).exists();
    }

    @Test
    void aFileThatFailsIsHandledAndTheNextOneTaken() throws Exception {
        put("A/in/bad.xml");
        put("B/in/good.xml");
        fail("folder.open bad.xml", fault);

        watchUntil(2, "folder-receive");

        assertThat(taken)
                .contains("folder.open bad.xml", "folder.handle bad.xml", "folder.answer good.xml answered")
                .doesNotContain("folder.answer bad.xml answered");
    }

    @Test
    void whatLiesBesideTheMessagesIsStored() throws Exception {
        put("A/in/scan.pdf");
        put("A/in/scan.pdf.part");
        put("A/in/bad.ofd");
        fail("folder.store bad.ofd", fault);

        watchUntil(2, "folder-attach");

        assertThat(taken)
                .containsExactlyInAnyOrder("folder.store scan.pdf", "folder.store bad.ofd", "folder.handle bad.ofd");
        assertThat(folder.resolve("A/in/scan.pdf.part")).exists();
    }

    @Test
    void whileTheGatewayIsNotReadyFilesStayWhereTheyAre() throws Exception {
        put("A/in/one.xml");
        NotifyBuilder looks = new NotifyBuilder(context)
                .fromRoute("folder-receive")
                .whenDone(1)
                .create();
        begin();

        assertThat(looks.matches(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(folder.resolve("A/in/one.xml")).exists();
    }

    private Exchange send(String route) throws Exception {
        if (context.getStatus().isStartable()) {
            begin();
        }
        return template.send(
                "direct:" + route, exchange -> exchange.getMessage().setBody("message"));
    }

    private void begin() throws Exception {
        for (String route : List.of("http-receive", "http-check", "queue-receive")) {
            enterDirectly(route);
        }
        context.start();
    }

    private void watchUntil(int files, String route) throws Exception {
        takesFiles = true;
        NotifyBuilder done =
                new NotifyBuilder(context).fromRoute(route).whenDone(files).create();
        begin();
        assertThat(done.matches(10, TimeUnit.SECONDS)).isTrue();
    }

    private void put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<Transfer/>");
    }
}
