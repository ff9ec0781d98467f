package org.yizhan.inquiry;

import java.util.Locale;

/** Enumerated values as the exchange writes them: English words in lowerCamelCase. */
final class Words {
    private Words() {}

    static String of(Enum<?> value) {
        StringBuilder word = new StringBuilder();
        for (String part : value.name().split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        return word.toString();
    }
}
