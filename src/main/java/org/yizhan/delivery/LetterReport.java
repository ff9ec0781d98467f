package org.yizhan.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Fact;
import org.yizhan.delivery.plugin.ExchangeNames;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.LetterState;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.Stamps;

/**
 * What the broker says became of a letter.
 *
 * @param fact what the case is told; null if nothing follows for it
 */
record LetterReport(@Nullable CaseId caseId, LetterMark mark, @Nullable Fact fact) {

    /** @throws IllegalArgumentException if the properties are not those of a report */
    static LetterReport of(Map<String, Object> properties, Stamps stamps) {
        String caseText = optional(properties, ExchangeNames.CASE_ID);
        CaseId caseId = caseText == null ? null : new CaseId(caseText);
        LetterState state = LetterState.valueOf(text(properties, ExchangeNames.LETTER_STATE));
        Instant at = stamps.counting(Instant.ofEpochMilli(Long.parseLong(text(properties, ExchangeNames.AT))));
        LetterId letter = LetterId.of(text(properties, ExchangeNames.LETTER_ID));
        String reason = optional(properties, ExchangeNames.REASON);
        LetterMark mark = new LetterMark(letter, caseId == null ? null : caseId.month(), state, at, reason, false);
        if (state != LetterState.DEAD || caseId == null) {
            return new LetterReport(caseId, mark, null);
        }
        Fact fact = new Fact.LetterDead(
                letter,
                MessageKind.ofElement(text(properties, ExchangeNames.KIND)),
                new OrganisationCode(text(properties, ExchangeNames.RECIPIENT)),
                String.valueOf(reason),
                at);
        return new LetterReport(caseId, mark, fact);
    }

    private static String text(Map<String, Object> properties, String name) {
        String value = optional(properties, name);
        if (value == null) {
            throw new IllegalArgumentException("a report about a letter has no " + name);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, Object> properties, String name) {
        Object value = properties.get(name);
        return value == null ? null : value.toString();
    }
}
