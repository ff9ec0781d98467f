/**
 * Owns what is known of a case once all its events are read: who held it and when, how every deadline ended, what was
 * said about it; and who may have it in a list or a figure. Lists, indicators and reports are made of these. Pure.
 */
@NullMarked
package org.yizhan.facts;

import org.jspecify.annotations.NullMarked;
