package org.yizhan.wire.checking;

import java.util.List;
import java.util.stream.Collectors;
import org.yizhan.messages.Violation.Words;
import org.yizhan.wire.contract.Field;
import org.yizhan.wire.contract.Type;
import org.yizhan.wire.contract.Type.Choice;
import org.yizhan.wire.contract.Type.Group;
import org.yizhan.wire.contract.Type.Value;

/** The words that findings are put in. */
final class Wording {
    private static final int MOST_QUOTED = 40;

    private Wording() {}

    /** What a field of that type should hold. */
    static Words expected(Type type) {
        if (type instanceof Value value) {
            return value.choices().isEmpty() ? value.expected() : choices(value.choices());
        }
        List<Field> required =
                ((Group) type).fields().stream().filter(Field::required).toList();
        return required.isEmpty()
                ? new Words("下级元素", "elements")
                : new Words("含 " + names(required) + " 的一组元素", "a group of elements with " + names(required));
    }

    static Words choices(List<Choice> choices) {
        return new Words(
                choices.stream()
                        .map(choice -> choice.value() + "（" + choice.label().zh() + "）")
                        .collect(Collectors.joining("、")),
                choices.stream()
                        .map(choice -> choice.value() + " (" + choice.label().en() + ")")
                        .collect(Collectors.joining(", ")));
    }

    static String names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    static Words after(Field field) {
        return new Words(field.title().zh() + "之后", "after " + field.title().en());
    }

    static Words before(Field field) {
        return new Words(field.title().zh() + "之前", "before " + field.title().en());
    }

    /** The beginning of what the sender wrote, in quotation marks and on one line. */
    static Words quoted(String text) {
        String line = text.trim().replaceAll("\\s+", " ");
        boolean whole = line.codePointCount(0, line.length()) <= MOST_QUOTED;
        String shown = whole ? line : line.substring(0, line.offsetByCodePoints(0, MOST_QUOTED)) + "…";
        return new Words("“" + shown + "”", "\"" + shown + "\"");
    }
}
