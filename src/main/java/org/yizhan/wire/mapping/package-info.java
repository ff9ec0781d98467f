/**
 * Turns the generated classes of the contract into the records of {@code messages}; nothing else sees them.
 */
@NullMarked
package org.yizhan.wire.mapping;

import org.jspecify.annotations.NullMarked;
