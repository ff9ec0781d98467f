package org.yizhan.demo;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Channel;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;

/** A simulated organisation sending: by the channel and in the encoding it is used to, counted. */
final class Voice {
    private final Party party;
    private final Drafts drafts;
    private final Channel channel;
    private final Encoding encoding;
    private final Counts counts;

    Voice(Party party, Drafts drafts, Channel channel, Encoding encoding, Counts counts) {
        this.party = party;
        this.drafts = drafts;
        this.channel = channel;
        this.encoding = encoding;
        this.counts = counts;
    }

    Drafts drafts() {
        return drafts;
    }

    /** Sends; afterwards, if it was accepted, {@code next}. */
    void say(Node message, Runnable next) {
        Encoding fitting = encoding.orWider(texts(message));
        CompletableFuture<?> unused = party.send(channel, Submission.of(party.organisation(), message, fitting))
                .whenComplete((receipt, failure) -> heard(message.name(), receipt, next));
    }

    private void heard(String kind, @Nullable Receipt receipt, Runnable next) {
        if (receipt == null) {
            counts.failed();
            return;
        }
        counts.answered(kind, receipt);
        if (receipt.recorded()) {
            next.run();
        }
    }

    private static String texts(Node node) {
        StringBuilder all = new StringBuilder(node.text());
        node.children().forEach(child -> all.append(texts(child)));
        return all.toString();
    }
}
