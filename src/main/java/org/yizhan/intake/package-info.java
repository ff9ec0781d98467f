/**
 * Owns the door: who sends, in what channel, how large; hands the message on and answers with the submission receipt.
 */
@NullMarked
package org.yizhan.intake;

import org.jspecify.annotations.NullMarked;
