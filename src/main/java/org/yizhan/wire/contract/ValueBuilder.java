package org.yizhan.wire.contract;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yizhan.messages.Violation.Words;
import org.yizhan.wire.contract.Type.Base;
import org.yizhan.wire.contract.Type.Bounds;
import org.yizhan.wire.contract.Type.Choice;
import org.yizhan.wire.contract.Type.Value;

/** Builds the model of simple types. */
final class ValueBuilder {
    private static final Words FLAG = new Words("true（是）或 false（否）", "true or false");

    private ValueBuilder() {}

    static Value builtIn(String name) {
        if (Base.named(name) != Base.BOOLEAN) {
            throw new IllegalStateException("give the element a type of the contract instead of " + name);
        }
        return new Value(Base.BOOLEAN, FLAG, List.of(), null, Bounds.NONE);
    }

    static Value of(Element simpleType) {
        Element restriction = Objects.requireNonNull(Elements.child(simpleType, "restriction"));
        Words words = Objects.requireNonNull(Elements.documentation(simpleType));
        return new Value(
                Base.named(restriction.getAttribute("base")),
                words,
                choices(restriction),
                pattern(restriction),
                new Bounds(
                        length(restriction, "minLength"),
                        length(restriction, "maxLength"),
                        number(restriction, "minInclusive"),
                        number(restriction, "maxInclusive")));
    }

    private static List<Choice> choices(Element restriction) {
        return Elements.children(restriction, "enumeration").stream()
                .map(choice -> new Choice(
                        choice.getAttribute("value"), Objects.requireNonNull(Elements.documentation(choice))))
                .toList();
    }

    /** Several patterns of one restriction are alternatives. */
    private static @Nullable Pattern pattern(Element restriction) {
        String alternatives = Elements.children(restriction, "pattern").stream()
                .map(pattern -> "(?:" + pattern.getAttribute("value") + ")")
                .collect(Collectors.joining("|"));
        return alternatives.isEmpty() ? null : Pattern.compile(alternatives);
    }

    private static @Nullable Integer length(Element restriction, String facet) {
        Element bound = Elements.child(restriction, facet);
        return bound == null ? null : Integer.valueOf(bound.getAttribute("value"));
    }

    private static @Nullable BigInteger number(Element restriction, String facet) {
        Element bound = Elements.child(restriction, facet);
        return bound == null ? null : new BigInteger(bound.getAttribute("value"));
    }
}
