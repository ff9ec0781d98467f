/**
 * Owns the way of letters to queues and mailboxes: attempts, dead letters, the broker with its plugin and configuration.
 */
@NullMarked
package org.yizhan.delivery;

import org.jspecify.annotations.NullMarked;
