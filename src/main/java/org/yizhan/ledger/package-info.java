/**
 * Owns the only SQL: messages, events with their chains and seals, letters, secrets, versions of reference data.
 */
@NullMarked
package org.yizhan.ledger;

import org.jspecify.annotations.NullMarked;
