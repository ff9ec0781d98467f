package org.yizhan.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.casework.WaitingPlace;
import org.yizhan.platform.RealTime;

/** Messages that lie in the watched folder of this node; a file stays in {@code in} until it is decided. */
@Component
final class FolderWaiting implements WaitingPlace {
    private final Path folder;
    private final Clock clock;

    FolderWaiting(IntakeSettings settings, @RealTime Clock clock) {
        this.folder = settings.folder();
        this.clock = clock;
    }

    @Override
    public String place() {
        return "folder";
    }

    @Override
    public Instant decidedUpTo() {
        Instant oldest = clock.instant();
        try (DirectoryStream<Path> organisations = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path organisation : organisations) {
                oldest = earlier(oldest, oldestIn(organisation.resolve("in"), oldest));
            }
            return oldest;
        } catch (NoSuchFileException notMadeYet) {
            return oldest;
        } catch (IOException e) {
            throw new Unavailable("the folder " + folder + " cannot be looked into", e);
        }
    }

    private static Instant oldestIn(Path in, Instant before) throws IOException {
        Instant oldest = before;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(in, FolderWaiting::isMessage)) {
            for (Path file : files) {
                oldest = earlier(oldest, renamedAt(file, before));
            }
        } catch (NoSuchFileException nothing) {
            return oldest;
        }
        return oldest;
    }

    /** As the route takes them: it leaves hidden files alone, whose names begin with a dot. */
    private static boolean isMessage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** What is gone by now was decided. */
    private static Instant renamedAt(Path file, Instant otherwise) throws IOException {
        try {
            return FolderDoor.renamedAt(file);
        } catch (NoSuchFileException decided) {
            return otherwise;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
