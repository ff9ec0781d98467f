package org.yizhan.demo.replay;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command of this program's own jar in a process of its own, its output in a file. */
final class ChildProcess implements AutoCloseable {
    private static final String MAIN = "org.yizhan.Yizhan";
    private static final long GRACE_SECONDS = 30;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-Dfile.encoding=UTF-8"));
        command.addAll(ownOptions());
        command.addAll(program());
        command.addAll(arguments);
        try {
            return new ChildProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** The processor time it has used so far; zero where the system does not tell. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** SIGKILL, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits for the command's own end. */
    int exitStatus() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private static String java() {
        Optional<String> running = ProcessHandle.current().info().command();
        return running.orElse(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** A child runs as this process does: with the same collector and compilers. */
    private static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .toList();
    }

    private static List<String> program() {
        String path = System.getProperty("java.class.path");
        if (!path.contains(File.pathSeparator) && startsItself(path)) {
            return List.of("-jar", path);
        }
        return List.of("-cp", ownPart(path), MAIN);
    }

    /** The jars and this program's own classes: other folders on the class path are of tests or of an IDE. */
    private static String ownPart(String path) {
        String own = ChildProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")
                        || Path.of(entry).toAbsolutePath().equals(Path.of(own)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean startsItself(String path) {
        if (!path.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(path)) {
            return jar.getManifest() != null
                    && MAIN.equals(jar.getManifest().getMainAttributes().getValue("Start-Class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
