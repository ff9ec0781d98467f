package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.Casework.UnknownCorrelation;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.GatewayContent.Verdict;

@DoorTest
class FolderReceiveIT {
    private static final String GOOD = "<Recall from=\"" + BUREAU + "\" id=\"6d1f0c4e-6f0a-4a58-9a34-3f8ad6d7f003\"/>";

    private final PlannedCasework casework;
    private final Path folder;
    private final String name = UUID.randomUUID() + ".xml";

    FolderReceiveIT(@Autowired PlannedCasework casework, @Autowired IntakeSettings settings) {
        this.casework = casework;
        this.folder = settings.folder();
    }

    @BeforeEach
    void everythingIsAccepted() {
        casework.plan(PlannedCasework.accepting());
    }

    @Test
    void takesAFileAndLaysItsReceiptBesideIt() throws IOException {
        put(BUREAU.value(), GOOD);

        Path receipt = appeared(BUREAU.value(), "done", name + ".receipt.xml");
        assertThat(receipt).hasContent("<SubmissionReceipt>ACCEPTED</SubmissionReceipt>");
        await().until(() -> Files.exists(receipt.resolveSibling(name)));
        assertThat(folder.resolve(BUREAU.value()).resolve("in").resolve(name)).doesNotExist();
        Submission submission = casework.submitted.get(0);
        assertThat(submission.sender()).isEqualTo(BUREAU);
        assertThat(submission.channel()).isEqualTo(Channel.FOLDER);
    }

    @Test
    void laysARefusedFileApart() throws IOException {
        put(BUREAU.value(), "<Recall/>");

        appeared(BUREAU.value(), "refused", name + ".receipt.xml");
        assertThat(appeared(BUREAU.value(), "refused", name)).hasContent("<Recall/>");
    }

    @Test
    void keepsAnEarlierFileOfTheSameName() throws IOException {
        put(BUREAU.value(), GOOD);
        appeared(BUREAU.value(), "done", name);
        casework.planVerdict(Verdict.REPEATED);
        put(BUREAU.value(), GOOD);

        String second = name.replace(".xml", "-2.xml");
        assertThat(appeared(BUREAU.value(), "done", second + ".receipt.xml"))
                .hasContent("<SubmissionReceipt>REPEATED</SubmissionReceipt>");
    }

    @Test
    void leavesAFileAloneUntilItIsRenamedIntoPlace() throws IOException {
        Path in = Files.createDirectories(folder.resolve(BUREAU.value()).resolve("in"));
        Path aside = Files.writeString(in.resolve(name + ".part"), GOOD);
        put(BUREAU.value(), GOOD);
        appeared(BUREAU.value(), "done", name);

        assertThat(aside).exists();
        assertThat(casework.submitted).hasSize(1);
        Files.delete(aside);
    }

    @Test
    void refusesTheFolderOfNobodyWithoutReadingIt() throws IOException {
        put("11990000MB0000027A", GOOD);

        assertThat(appeared("11990000MB0000027A", "refused", name + ".problem.json"))
                .content()
                .contains("D110", "11990000MB0000027A");
        assertThat(casework.submitted).isEmpty();
    }

    @Test
    void refusesTooMuch() throws IOException {
        put(BUREAU.value(), "x".repeat(65 * 1024));

        appeared(BUREAU.value(), "refused", name + ".receipt.xml");
        assertThat(casework.submitted.get(0).reading().findings().get(0).code()).isEqualTo("D101");
    }

    @Test
    void leavesNoTextOfAStateSecret() throws IOException {
        put(BUREAU.value(), "<Recall secret=\"true\"/>");

        appeared(BUREAU.value(), "refused", name + ".receipt.xml");
        await().until(() ->
                !Files.exists(folder.resolve(BUREAU.value()).resolve("in").resolve(name)));
        assertThat(folder.resolve(BUREAU.value()).resolve("refused").resolve(name))
                .doesNotExist();
    }

    @Test
    void tryAgainWhileTheLedgerIsAwayOrAnEarlierMessageIsMissing() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        casework.plan(submission -> switch (attempts.incrementAndGet()) {
            case 1 -> CompletableFuture.failedFuture(new Unavailable("ledger away"));
            case 2 -> CompletableFuture.failedFuture(new UnknownCorrelation("not yet"));
            default -> PlannedCasework.accepting().apply(submission);
        });
        put(BUREAU.value(), GOOD);

        appeared(BUREAU.value(), "done", name);
        assertThat(attempts).hasValue(3);
        assertThat(casework.submitted.stream().map(Submission::receivedAt).distinct())
                .hasSize(1);
    }

    @Test
    void laysAsideWhatItFailsOnEightTimes() throws IOException {
        casework.plan(submission -> CompletableFuture.failedFuture(new IllegalStateException("a fault of ours")));
        put(BUREAU.value(), GOOD);

        assertThat(appeared(BUREAU.value(), "refused", name + ".problem.json"))
                .content()
                .contains("D107");
        assertThat(casework.submitted).hasSize(8);
    }

    private void put(String owner, String content) throws IOException {
        Path in = Files.createDirectories(folder.resolve(owner).resolve("in"));
        Path aside = Files.writeString(in.resolve("." + name + ".part"), content);
        Files.move(aside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path appeared(String owner, String place, String file) {
        Path path = folder.resolve(owner).resolve(place).resolve(file);
        await().until(() -> Files.exists(path));
        return path;
    }
}
