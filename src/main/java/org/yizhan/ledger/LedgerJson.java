package org.yizhan.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yizhan.cases.CaseEvent;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * Events and contents as JSON. A record of a sealed family carries its simple class name as {@code @type}; ids and codes
 * are plain strings. A name once written is part of history and never changes.
 */
@Component
final class LedgerJson {
    private static final ObjectMapper MAPPER = mapper();

    private final Form<List<CaseEvent>> events = new Form<>(new TypeReference<>() {});
    private final Form<GatewayContent> contents = new Form<>(new TypeReference<>() {});
    private final Form<SubmissionReceipt> receipts = new Form<>(new TypeReference<>() {});

    String events(List<CaseEvent> told) {
        return events.write(told);
    }

    List<CaseEvent> events(String json) {
        return events.read(json);
    }

    String content(GatewayContent content) {
        return contents.write(content);
    }

    GatewayContent content(String json) {
        return contents.read(json);
    }

    String receipt(SubmissionReceipt receipt) {
        return receipts.write(receipt);
    }

    SubmissionReceipt receipt(String json) {
        return receipts.read(json);
    }

    /** How one type is written and read; made once, for that is slow. */
    private static final class Form<T> {
        private final ObjectWriter writer;
        private final ObjectReader reader;
        private final String name;

        Form(TypeReference<T> type) {
            this.name = type.getType().getTypeName();
            this.writer = MAPPER.writerFor(type);
            this.reader = MAPPER.readerFor(type);
        }

        String write(T value) {
            try {
                return writer.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the ledger cannot write " + value.getClass(), e);
            }
        }

        T read(String json) {
            try {
                return reader.readValue(json);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the ledger cannot read what it holds as " + name, e);
            }
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .setAnnotationIntrospector(new SealedFamilies())
                .registerModule(new JavaTimeModule())
                .registerModule(identifiers())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);
    }

    private static SimpleModule identifiers() {
        SimpleModule module = new SimpleModule();
        asString(module, OrganisationCode.class, OrganisationCode::new);
        asString(module, CaseId.class, CaseId::new);
        asString(module, MessageId.class, MessageId::of);
        asString(module, LetterId.class, LetterId::of);
        return module;
    }

    private static <T> void asString(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getValueAsString());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parse.apply(key);
            }
        });
    }

    /** Names a record's type wherever a sealed interface is declared, and only there; the pure types stay free of it. */
    private static final class SealedFamilies extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass declared, JavaType base) {
            return declared.getRawType().isSealed()
                    ? new StdTypeResolverBuilder()
                            .init(JsonTypeInfo.Id.NAME, null)
                            .inclusion(JsonTypeInfo.As.PROPERTY)
                            .typeProperty("@type")
                    : super.findTypeResolver(config, declared, base);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated declared) {
            return declared.getRawType().isSealed()
                    ? members(declared.getRawType()).toList()
                    : super.findSubtypes(declared);
        }

        @Override
        public @Nullable String findTypeName(AnnotatedClass type) {
            return type.getRawType().isRecord() ? type.getRawType().getSimpleName() : super.findTypeName(type);
        }

        private static Stream<NamedType> members(Class<?> family) {
            return Stream.of(family.getPermittedSubclasses())
                    .flatMap(member -> member.isSealed()
                            ? members(member)
                            : Stream.of(new NamedType(member, member.getSimpleName())));
        }
    }
}
