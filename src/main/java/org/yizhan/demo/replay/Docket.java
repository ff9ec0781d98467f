package org.yizhan.demo.replay;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.messages.OrganisationCode;

/** What the participants were told of deadlines, as they read it in their inboxes. */
final class Docket {
    /** What the docket calls a reminder, beside the events of receipts. */
    static final String REMINDER = "Reminder";

    private final Scoreboard score;
    private final Map<News, Set<OrganisationCode>> told = new ConcurrentHashMap<>();

    /**
     * @param owner whose duty it is
     * @param event of a receipt as the contract has it, e.g. {@code overdue}; or {@link #REMINDER}
     */
    record News(String caseId, String owner, String duty, String event) {}

    Docket(Scoreboard score) {
        this.score = score;
    }

    /** Takes a letter out of anybody's inbox. */
    void received(IncomingLetter letter) {
        if (letter.kind().equals("DeadlineReceipt")) {
            note(letter, letter.whole().at("event").orElse(""), "occurredAt");
        } else if (letter.kind().equals(REMINDER)) {
            note(letter, REMINDER, "overdueDays");
        }
    }

    /** @param occasion element that tells two letters on one deadline apart */
    private void note(IncomingLetter letter, String event, String occasion) {
        News news = new News(
                letter.whole().at("header", "caseId").orElse(""),
                letter.whole().at("organ").orElse(""),
                letter.whole().at("deadline", "duty", "id").orElse(""),
                event);
        String when = letter.whole().at(occasion).orElse("");
        score.letter(letter.kind() + "|" + letter.recipient() + "|" + news + "|" + when, letter.id());
        told.computeIfAbsent(news, first -> ConcurrentHashMap.newKeySet()).add(letter.recipient());
        score.changed();
    }

    /** Who was told. */
    Set<OrganisationCode> told(News news) {
        return told.getOrDefault(news, Set.of());
    }
}
