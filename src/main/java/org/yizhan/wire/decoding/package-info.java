/**
 * Turns a message's bytes into characters, strictly: no byte is ever replaced, guessed or dropped.
 */
@NullMarked
package org.yizhan.wire.decoding;

import org.jspecify.annotations.NullMarked;
