package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are history for good: plain records under unique names, each described in docs/events.md. */
class CaseEventsTests {
    private static final Pattern ROW = Pattern.compile("\\| (`\\w+`) \\| ([\\w, ]*) \\|.*");

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            boolean.class,
            Instant.class,
            LocalDate.class,
            UUID.class);

    static Stream<Class<?>> events() {
        return members(CaseEvent.class);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? members(member) : Stream.of(member));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isARecordOfPlainValues(Class<?> event) {
        assertThat(event.isRecord()).isTrue();
        assertPlain(event, new HashSet<>());
    }

    private static void assertPlain(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType collection) {
            assertThat(collection.getRawType()).isIn(List.class, Set.class);
            assertPlain(collection.getActualTypeArguments()[0], seen);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (PLAIN.contains(plain) || plain.isEnum() || !seen.add(plain)) {
            return;
        }
        assertThat(plain.isRecord()).as("%s", plain).isTrue();
        for (RecordComponent component : plain.getRecordComponents()) {
            assertPlain(component.getGenericType(), seen);
        }
    }

    @Test
    void namesAreUnique() {
        assertThat(events().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void everyTransitionIsNamedByAStep() {
        assertThat(members(Transition.class))
                .allMatch(event -> Arrays.stream(Step.values()).anyMatch(step -> step.event() == event));
    }

    @Test
    void docsListEachWithItsFields() throws IOException {
        Set<String> listed = Files.readAllLines(Path.of("docs/events.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toSet());
        Set<String> there = events().map(event -> "`" + event.getSimpleName() + "` " + fields(event))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(there);
    }

    private static String fields(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }
}
