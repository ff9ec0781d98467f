package org.yizhan.docs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yizhan.messages.Violation.Rule;

/** Every rule of every room, found among the compiled classes. */
final class Rules {
    private static final List<Rule> ALL = found();

    private Rules() {}

    static List<Rule> all() {
        return ALL;
    }

    private static List<Rule> found() {
        Path classes = Path.of(URI.create(
                Rule.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (Stream<Path> files = Files.walk(classes.resolve("org/yizhan"))) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> loaded(file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.')))
                    .filter(type -> type.isEnum() && Rule.class.isAssignableFrom(type))
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(Rule.class::cast)
                    .sorted(Comparator.comparing(Rule::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Rules.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The comment on the constant in its source: when the rule is broken. Empty if the text says it all. */
    static String when(Rule rule) {
        Enum<?> constant = (Enum<?>) rule;
        Pattern comment =
                Pattern.compile("/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s+(?:@\\S+\\s+)*" + constant.name() + "\\b");
        Matcher found = comment.matcher(source(constant.getDeclaringClass()));
        return found.find()
                ? found.group(1)
                        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                        .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                        .strip()
                : "";
    }

    private static String source(Class<?> type) {
        try {
            String top = type.getName().replaceAll("\\$.*", "").replace('.', '/');
            return Files.readString(Path.of("src/main/java", top + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
