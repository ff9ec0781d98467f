package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.Reply;
import org.yizhan.messages.OrganContent.ServiceRecord;
import org.yizhan.messages.Petition;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.contract.Field;
import org.yizhan.wire.contract.Type.Choice;
import org.yizhan.wire.contract.Type.Group;
import org.yizhan.wire.contract.Type.Value;

/** Every word that an enumeration of the contract allows is read, as itself, and no other is. */
class SchemaWordsTests {

    /** Element of the Transfer that is to say it, and what the record then holds. */
    @ParameterizedTest
    @CsvSource({"form, letter", "purpose, settlement", "matterClass, appeal", "type, person", "mode, transfer"})
    void eachWordOfATransferIsReadAsItself(String element, String written) {
        for (Choice choice : choices("Transfer", element)) {
            String text =
                    TestTexts.TRANSFER.replace("<" + element + ">" + written, "<" + element + ">" + choice.value());
            Reading reading = Fault.read(text);
            assertThat(reading.findings()).isEmpty();
            assertThat(Objects.requireNonNull(reading.message()).toString())
                    .contains(element + "=" + choice.value().toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void eachRankIsKeptAsTheRoutingTableKnowsIt() {
        for (Choice choice : choices("Transfer", "rank")) {
            String accused = "<accused><name>某人</name><rank>" + choice.value() + "</rank></accused></petition>";
            Reading reading = Fault.read(Fault.with("</petition>", accused));
            Petition petition = Objects.requireNonNull(
                    Objects.requireNonNull(reading.message()).petition());
            assertThat(petition.accused().get(0).rank()).isEqualTo(choice.value());
        }
    }

    @Test
    void eachGroundProcedureMethodAndAdoptionIsKept() {
        each(
                "Notice",
                "ground",
                "notice-not-accepted",
                word -> message -> assertThat(((Notice) message).ground()).isEqualTo(word));
        each(
                "Notice",
                "procedure",
                "notice-legal-procedure",
                word -> message -> assertThat(((Notice) message).procedure()).isEqualTo(word));
        each(
                "ServiceRecord",
                "method",
                "service-record",
                word -> message ->
                        assertThat(((ServiceRecord) message).method()).isEqualTo(word));
        each(
                "Reply",
                "adoption",
                "reply-suggestion",
                word -> message -> assertThat(((Reply) message).adoption()).isEqualTo(word));
    }

    private static void each(String kind, String element, String sample, Function<String, Consumer<Object>> keeps) {
        String text = new String(Samples.bytes(sample), UTF_8);
        for (Choice choice : choices(kind, element)) {
            Reading reading =
                    Fault.read(text.replaceAll("<" + element + ">[^<]*<", "<" + element + ">" + choice.value() + "<"));
            assertThat(reading.findings()).isEmpty();
            keeps.apply(choice.value())
                    .accept(Objects.requireNonNull(reading.message()).content());
        }
    }

    static Stream<Choice> allChoices() {
        return enumerations().stream()
                .flatMap(value -> value.choices().stream())
                .distinct();
    }

    /** Systems compare words as they are written: lowerCamelCase, ASCII, no spaces; people read the names. */
    @ParameterizedTest
    @MethodSource("allChoices")
    void isWrittenAsAWordAndNamedInBothLanguages(Choice choice) {
        assertThat(choice.value()).matches("[a-z][A-Za-z0-9]*");
        assertThat(choice.label().zh()).containsPattern("\\p{IsHan}");
        assertThat(choice.label().en()).matches("[ -~–’]+");
    }

    @Test
    void noEnumerationSaysOneThingTwice() {
        assertThat(enumerations()).hasSizeGreaterThan(20).allSatisfy(value -> {
            assertThat(value.choices()).extracting(Choice::value).doesNotHaveDuplicates();
            assertThat(value.choices())
                    .extracting(choice -> choice.label().zh())
                    .doesNotHaveDuplicates();
        });
    }

    /** A receipt prints every choice where one is wrong, so that nobody has to look it up. */
    @Test
    void aWrongWordIsAnsweredWithAllOfThem() {
        List<Choice> forms = choices("Transfer", "form");
        assertThat(Fault.read(Fault.with(">letter<", ">mail<")).findings())
                .singleElement()
                .satisfies(only -> {
                    assertThat(forms).allMatch(form -> only.zh()
                            .contains(form.value() + "（" + form.label().zh() + "）"));
                    assertThat(forms).allMatch(form -> only.en()
                            .contains(form.value() + " (" + form.label().en() + ")"));
                });
    }

    private static List<Choice> choices(String kind, String element) {
        List<Value> found = new ArrayList<>();
        walk(root(kind), field -> {
            if (field.name().equals(element)
                    && field.type() instanceof Value value
                    && !value.choices().isEmpty()) {
                found.add(value);
            }
        });
        assertThat(found).as(element).isNotEmpty();
        return found.get(0).choices();
    }

    private static Set<Value> enumerations() {
        Set<Value> found = new LinkedHashSet<>();
        for (MessageKind kind : MessageKind.values()) {
            walk(root(kind.element()), field -> {
                if (field.type() instanceof Value value && !value.choices().isEmpty()) {
                    found.add(value);
                }
            });
        }
        return found;
    }

    private static Field root(String kind) {
        return Objects.requireNonNull(Contract.loaded().root(kind));
    }

    private static void walk(Field field, Consumer<Field> visitor) {
        visitor.accept(field);
        if (field.type() instanceof Group group) {
            group.fields().forEach(child -> walk(child, visitor));
        }
    }
}
