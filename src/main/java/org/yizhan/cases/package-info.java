/**
 * Owns what happens to a case: events, states, the transition table, one file of rules per message kind, who is told what. Pure.
 */
@NullMarked
package org.yizhan.cases;

import org.jspecify.annotations.NullMarked;
