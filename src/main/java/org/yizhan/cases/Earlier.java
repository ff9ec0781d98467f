package org.yizhan.cases;

import org.jspecify.annotations.Nullable;

/**
 * Another case that a message has to do with, as it was just before the decision.
 *
 * @param resemblance why the petition may repeat that case's; null if the message itself names the case
 */
public record Earlier(History history, @Nullable Resemblance resemblance) {}
