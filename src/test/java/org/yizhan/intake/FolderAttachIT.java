package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.attachments.AttachmentStore;

@DoorTest
class FolderAttachIT {
    private final AttachmentStore store;
    private final Path own;
    private final String name = UUID.randomUUID() + ".txt";

    FolderAttachIT(@Autowired AttachmentStore store, @Autowired IntakeSettings settings) {
        this.store = store;
        this.own = settings.folder().resolve(BUREAU.value());
    }

    @Test
    void keepsAFileBesideTheMessagesByItsDigest() throws IOException {
        byte[] content = ("现场情况说明 " + name).getBytes(UTF_8);
        put(content);

        await().until(() -> Files.exists(own.resolve("done").resolve(name)));
        assertThat(store.missingOf(Set.of(Digests.of(content)))).isEmpty();
        assertThat(store.broughtBy(BUREAU, Digests.of(content))).isTrue();
    }

    @Test
    void laysApartWhatIsNoAttachmentWithTheReason() throws IOException {
        put(new byte[] {'M', 'Z', 0, 1, 2});

        Path reason = own.resolve("refused").resolve(name + ".problem.json");
        await().until(() -> Files.exists(reason));
        assertThat(reason).content().contains("A004");
    }

    private void put(byte[] content) throws IOException {
        Path in = Files.createDirectories(own.resolve("in"));
        Path aside = Files.write(in.resolve(name + ".part"), content);
        Files.move(aside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
