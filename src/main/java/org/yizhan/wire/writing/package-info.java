/**
 * Writes the gateway's letters, with the words of others carried over as they stand.
 */
@NullMarked
package org.yizhan.wire.writing;

import org.jspecify.annotations.NullMarked;
