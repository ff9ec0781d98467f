package org.yizhan.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yizhan.messages.Violation.Rule;

/** Every rule of every room, found among the compiled classes. */
final class Rules {
    private Rules() {}

    static List<Rule> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.yizhan").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(Rule.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Rule.class::cast)
                        .sorted(Comparator.comparing(Rule::code))
                        .toList();
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
