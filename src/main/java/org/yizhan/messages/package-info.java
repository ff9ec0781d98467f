/**
 * The vocabulary of the exchange: identifiers, message kinds, and what a message says, as plain records.
 *
 * <p>{@code wire} turns XML into these records and back, {@code cases} decides on them, {@code ledger} keeps them.
 * Nothing here does I/O, reads a clock or knows a framework.
 */
@NullMarked
package org.yizhan.messages;

import org.jspecify.annotations.NullMarked;
