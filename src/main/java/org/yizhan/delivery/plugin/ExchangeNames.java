package org.yizhan.delivery.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of queues and properties on the exchange; see docs/queues.md. */
public final class ExchangeNames {
    /** Where every organisation sends. */
    public static final String IN = "exchange.in";
    /** Messages that the gateway could not take in. */
    public static final String DEAD = "exchange.dead";
    /** What the broker tells the gateway about letters. */
    public static final String EVENTS = "exchange.events";
    /** Address of the queues for letters that their recipients did not take; each filters its own. */
    public static final String DEAD_LETTERS = "org.dead";
    /** Matches every inbox in settings of the broker. */
    public static final String ANY_INBOX = "org.*.inbox";

    /** The gateway's own user on the broker. */
    public static final String GATEWAY = "yizhan-gateway";

    /** Who sent a message: set by the broker on every send, whatever the client wrote there. */
    public static final String SENDER = "yizhanSender";

    public static final String LETTER_ID = "letterId";
    public static final String CASE_ID = "caseId";
    public static final String KIND = "kind";
    /** In an event: {@code COLLECTED} or {@code DEAD}. */
    public static final String LETTER_STATE = "letterState";
    /** In an event: whose inbox it was. */
    public static final String RECIPIENT = "recipient";
    /** In an event: milliseconds since 1970. */
    public static final String AT = "at";
    /** In an event about a dead letter: why. */
    public static final String REASON = "reason";

    private static final Pattern INBOX = Pattern.compile("org\\.([^.:]+)\\.inbox");

    private ExchangeNames() {}

    /** The queue of letters to an organisation. */
    public static String inbox(String organisation) {
        return "org." + organisation + ".inbox";
    }

    /** The queue of letters that the organisation did not take. */
    public static String dead(String organisation) {
        return "org." + organisation + ".dead";
    }

    /** Whose inbox a queue is; null if it is none. */
    public static @Nullable String ownerOf(String queue) {
        Matcher inbox = INBOX.matcher(queue);
        return inbox.matches() ? inbox.group(1) : null;
    }
}
