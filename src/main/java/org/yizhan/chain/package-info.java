/**
 * Owns the way between this gateway and its neighbours: a courier that fetches what they have for this one's organisations
 * and brings what this one has for theirs. What may come in is the door's to judge, what goes out the cases'.
 */
@NullMarked
package org.yizhan.chain;

import org.jspecify.annotations.NullMarked;
