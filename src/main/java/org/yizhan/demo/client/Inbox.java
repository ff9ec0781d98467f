package org.yizhan.demo.client;

import java.util.function.Consumer;

/** Where an organisation's letters wait. */
interface Inbox extends AutoCloseable {

    /** Gives every letter to {@code taker}, and acknowledges those it had once it has returned. */
    void listen(Consumer<IncomingLetter> taker);

    @Override
    void close();
}
