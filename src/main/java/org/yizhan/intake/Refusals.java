package org.yizhan.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.Violation;
import org.yizhan.platform.Problem;

/** A receipt of a message that was not taken, for those who ask for JSON. */
final class Refusals {
    private Refusals() {}

    static Problem problem(int status, SubmissionReceipt receipt) {
        List<Map<String, Object>> violations =
                receipt.findings().stream().map(Refusals::members).toList();
        return Problem.of(status, DoorRule.NOT_TAKEN)
                .with("receiptId", receipt.receiptId().toString())
                .with("verdict", receipt.verdict().name().toLowerCase(Locale.ROOT))
                .with("violations", violations);
    }

    private static Map<String, Object> members(Violation violation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", violation.code());
        members.put("severity", violation.severity().name().toLowerCase(Locale.ROOT));
        members.put("line", violation.line());
        members.put("column", violation.column());
        members.put("path", violation.path());
        members.put("zh", violation.zh());
        members.put("en", violation.en());
        members.values().removeIf(Objects::isNull);
        return members;
    }
}
