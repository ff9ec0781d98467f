package org.yizhan.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a table. */
public sealed interface Cell {
    /** A text, shown as it is whatever it begins with. */
    record Text(String text) implements Cell {}

    record Count(long count) implements Cell {}

    /** A number with a fraction. */
    record Decimal(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /** A part of a whole, from 0 to 1. */
    record Rate(double part) implements Cell {}

    /** What the eye should fall on. */
    record Marked(Cell cell) implements Cell {}

    static Cell empty() {
        return new Text("");
    }

    static Cell text(@Nullable String text) {
        return text == null ? empty() : new Text(text);
    }

    static Cell count(long count) {
        return new Count(count);
    }

    static Cell decimal(BigDecimal number) {
        return new Decimal(number);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? empty() : new Day(day);
    }

    default Cell marked(boolean isMarked) {
        return isMarked && !equals(empty()) ? new Marked(this) : this;
    }
}
