/**
 * Says in words what a message has that the contract does not allow: every fault, not only the first.
 */
@NullMarked
package org.yizhan.wire.checking;

import org.jspecify.annotations.NullMarked;
