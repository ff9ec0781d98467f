package org.yizhan.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yizhan.messages.Violation;

/**
 * Why a request was not served (RFC 9457), in both languages.
 *
 * @param status HTTP status
 * @param code stable, as listed in docs/refusal-codes.md
 * @param more further members by name, e.g. {@code violations}
 */
public record Problem(int status, String code, String zh, String en, Map<String, Object> more) {

    /** The problem that breaking {@code rule} is. */
    public static Problem of(int status, Violation.Rule rule, Object... arguments) {
        Violation filled = rule.at(null, arguments);
        return new Problem(status, filled.code(), filled.zh(), filled.en(), Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(status, code, zh, en, members);
    }

    /** The members of its JSON object, in order. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:yizhan:problem:" + code);
        members.put("status", status);
        members.put("code", code);
        members.put("title", zh);
        members.put("titleEn", en);
        members.putAll(more);
        return members;
    }
}
