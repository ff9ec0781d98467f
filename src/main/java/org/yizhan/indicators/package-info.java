/**
 * Owns what is measured of many cases: one file for each indicator, with its definition, its version and what it counts of
 * a case; and how counts become a figure that gives no protected case away. Pure.
 */
@NullMarked
package org.yizhan.indicators;

import org.jspecify.annotations.NullMarked;
