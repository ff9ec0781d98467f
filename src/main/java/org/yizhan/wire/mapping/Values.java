package org.yizhan.wire.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;

/** Single values of the contract; what an optional element leaves out is null, a mark left out is false. */
final class Values {
    private Values() {}

    static LocalDate date(XMLGregorianCalendar value) {
        return LocalDate.of(value.getYear(), value.getMonth(), value.getDay());
    }

    static @Nullable LocalDate optionalDate(@Nullable XMLGregorianCalendar value) {
        return value == null ? null : date(value);
    }

    /** By the lexical form: it keeps fractions of a second that a calendar's arithmetic would round. */
    static Instant instant(XMLGregorianCalendar value) {
        return OffsetDateTime.parse(value.toXMLFormat()).toInstant();
    }

    static @Nullable OrganisationCode optionalCode(@Nullable String value) {
        return value == null ? null : new OrganisationCode(value);
    }

    static boolean mark(@Nullable Boolean value) {
        return value != null && value;
    }

    /** The generated constant's twin in the vocabulary: both are named after the schema's word. */
    static <E extends Enum<E>> E twin(Class<E> type, Enum<?> generated) {
        return Enum.valueOf(type, generated.name());
    }
}
