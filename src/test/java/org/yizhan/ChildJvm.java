package org.yizhan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start a Java process of their own: one that compiles little, for it does not live long. */
public final class ChildJvm {
    public static final String COMPILES_LITTLE = "-XX:TieredStopAtLevel=1";

    private ChildJvm() {}

    /** A command with this test's class path; it ends at the first memory it cannot have. */
    public static List<String> running(Class<?> main, String heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+ExitOnOutOfMemoryError",
                COMPILES_LITTLE,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
