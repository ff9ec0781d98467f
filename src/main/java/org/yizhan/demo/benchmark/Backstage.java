package org.yizhan.demo.benchmark;

import org.yizhan.casework.Casework;
import org.yizhan.ledger.DueCases;
import org.yizhan.ledger.Outbox;
import org.yizhan.platform.KeptInstant;
import org.yizhan.wire.MessageReader;

/** What the midnight needs of a gateway besides its doors: cases in bulk, simulated time, and what is still due. */
public record Backstage(Casework casework, Outbox outbox, DueCases due, KeptInstant time, MessageReader reader) {}
