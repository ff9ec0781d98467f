package org.yizhan.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** An instance of any record of the vocabulary, every component filled. */
final class AnyRecord {
    private static final Map<Type, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "核实“引号” \\ \n 𠮷"),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 8),
            Map.entry(long.class, 9L),
            Map.entry(Long.class, 10L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.parse("2026-03-02T01:02:03.456789123Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 2, 28)),
            Map.entry(OffsetDateTime.class, OffsetDateTime.parse("2026-03-02T09:02:03+08:00")),
            Map.entry(UUID.class, UUID.fromString("0f0f0f0f-1111-4222-8333-444444444444")),
            Map.entry(OrganisationCode.class, new OrganisationCode("11990000MB0000019F")),
            Map.entry(CaseId.class, new CaseId("YZ202603-0123456789AB")),
            Map.entry(MessageId.class, MessageId.of("0f0f0f0f-1111-4222-8333-444444444444")),
            Map.entry(LetterId.class, LetterId.of("0f0f0f0f-1111-4222-8333-555555555555")));

    private AnyRecord() {}

    /** The record types of a sealed family. */
    static Stream<Class<?>> membersOf(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? membersOf(member) : Stream.of(member));
    }

    static Object of(Type type) {
        Object value = VALUES.get(type);
        if (value != null) {
            return value;
        }
        if (type instanceof ParameterizedType container) {
            return contained(container);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
        }
        return plain.isSealed() ? of(membersOf(plain).findFirst().orElseThrow()) : record(plain);
    }

    private static Object contained(ParameterizedType container) {
        Type[] of = container.getActualTypeArguments();
        if (container.getRawType() == Map.class) {
            return Map.of(of(of[0]), of(of[1]));
        }
        return container.getRawType() == Set.class ? Set.of(of(of[0])) : List.of(of(of[0]));
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Stream.of(components).map(each -> of(each.getGenericType())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no instance of " + type, e);
        }
    }
}
