package org.yizhan.wire.contract;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Violation.Words;

/** What an element may hold. */
public sealed interface Type {

    /**
     * Elements in this order, each name once in the list.
     *
     * @param extensible holds elements of other namespaces only, whatever they are; then there are no fields
     */
    record Group(List<Field> fields, boolean extensible) implements Type {}

    /**
     * A text of a certain form. A bound that is null does not bind.
     *
     * @param base the built-in type it restricts
     * @param expected in words, what a value has to look like
     * @param choices the only values there are; empty: not enumerated
     */
    record Value(Base base, Words expected, List<Choice> choices, @Nullable Pattern pattern, Bounds bounds)
            implements Type {}

    /** A value of an enumeration, with its name in words. */
    record Choice(String value, Words label) {}

    /** Length in characters, and the range of a number; both ends are allowed. */
    record Bounds(
            @Nullable Integer shortest,
            @Nullable Integer longest,
            @Nullable BigInteger least,
            @Nullable BigInteger most) {
        static final Bounds NONE = new Bounds(null, null, null, null);
    }

    /** The built-in types that the contract builds on. */
    enum Base {
        STRING,
        TOKEN,
        DATE,
        DATE_TIME,
        INT,
        LONG,
        BOOLEAN;

        static Base named(String name) {
            return switch (name) {
                case "xs:string" -> STRING;
                case "xs:token" -> TOKEN;
                case "xs:date" -> DATE;
                case "xs:dateTime" -> DATE_TIME;
                case "xs:int" -> INT;
                case "xs:long" -> LONG;
                case "xs:boolean" -> BOOLEAN;
                default -> throw new IllegalStateException("the model of the schemas does not know " + name);
            };
        }
    }
}
