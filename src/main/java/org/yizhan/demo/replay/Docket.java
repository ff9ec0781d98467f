package org.yizhan.demo.replay;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.messages.OrganisationCode;

/** What the participants were told of deadlines, as they read it in their inboxes. */
final class Docket {
    private final Scoreboard score;
    private final Map<News, Set<OrganisationCode>> told = new ConcurrentHashMap<>();

    /**
     * @param owner whose duty it is
     * @param event as the contract has it, e.g. {@code overdue}
     */
    record News(String caseId, String owner, String duty, String event) {}

    Docket(Scoreboard score) {
        this.score = score;
    }

    /** Takes a letter out of anybody's inbox. */
    void received(IncomingLetter letter) {
        if (!letter.kind().equals("DeadlineReceipt")) {
            return;
        }
        News news = new News(
                letter.whole().at("header", "caseId").orElse(""),
                letter.whole().at("organ").orElse(""),
                letter.whole().at("deadline", "duty", "id").orElse(""),
                letter.whole().at("event").orElse(""));
        String occurredAt = letter.whole().at("occurredAt").orElse("");
        score.letter("DeadlineReceipt|" + letter.recipient() + "|" + news + "|" + occurredAt, letter.id());
        told.computeIfAbsent(news, first -> ConcurrentHashMap.newKeySet()).add(letter.recipient());
        score.changed();
    }

    /** Who was told. */
    Set<OrganisationCode> told(News news) {
        return told.getOrDefault(news, Set.of());
    }
}
