package org.yizhan.reports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yizhan.messages.Violation.Words;

/** The lists of practice: each has a day that comes again, and tells of the time since that day came last. */
@SuppressWarnings("ImmutableEnumChecker") // records of texts, and functions without state
public enum ListKind {
    WEEKLY("周汇报", "Weekly list") {
        @Override
        LocalDate before(LocalDate day) {
            return day.minusWeeks(1);
        }
    },
    MONTHLY("月调度", "Monthly list") {
        @Override
        LocalDate before(LocalDate day) {
            return day.minusMonths(1);
        }
    };

    private final Words words;

    ListKind(String zh, String en) {
        this.words = new Words(zh, en);
    }

    /** The day on which the time begins that a list of {@code day} tells of. */
    abstract LocalDate before(LocalDate day);

    Words words() {
        return words;
    }

    /** Its name in addresses, commands and folders. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
