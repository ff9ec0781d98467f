/**
 * Owns finding what falls due, on any number of nodes, and telling it to the cases; what follows is theirs to say.
 */
@NullMarked
package org.yizhan.deadlines;

import org.jspecify.annotations.NullMarked;
