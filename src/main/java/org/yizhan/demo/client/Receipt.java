package org.yizhan.demo.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sender reads from a SubmissionReceipt.
 *
 * @param verdict {@code accepted}, {@code refused}, {@code repeated} or {@code conflict}
 * @param submitted id of the message it is for; null if the gateway could not read one
 * @param codes of violations and warnings
 */
public record Receipt(
        String verdict, @Nullable UUID submitted, @Nullable String caseId, List<String> codes, Node whole) {

    static Receipt of(Node receipt) throws UnreadableXml {
        String verdict = receipt.at("verdict").orElseThrow(() -> new UnreadableXml("a receipt without a verdict"));
        UUID submitted = receipt.at("submitted").map(UUID::fromString).orElse(null);
        List<String> codes = receipt.find("findings").stream()
                .flatMap(f -> f.children().stream())
                .flatMap(f -> f.at("code").stream())
                .toList();
        return new Receipt(verdict, submitted, receipt.at("caseId").orElse(null), codes, receipt);
    }

    /** The findings in words, one line each: code, place, Chinese and English text. */
    public List<String> findings() {
        return whole.find("findings").stream()
                .flatMap(f -> f.children("finding"))
                .map(f -> "%s %s:%s %s %s / %s"
                        .formatted(
                                f.at("code").orElse(""),
                                f.at("line").orElse("-"),
                                f.at("column").orElse("-"),
                                f.at("path").orElse(""),
                                f.at("zh").orElse(""),
                                f.at("en").orElse("")))
                .toList();
    }

    /** The message is recorded: now, or when it was sent before. */
    public boolean recorded() {
        return verdict.equals("accepted") || verdict.equals("repeated");
    }
}
