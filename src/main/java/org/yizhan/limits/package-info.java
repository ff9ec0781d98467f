/**
 * Owns the limits that a region or a level has set for a duty, with the days from and to which they hold. Pure; knows no
 * case.
 */
@NullMarked
package org.yizhan.limits;

import org.jspecify.annotations.NullMarked;
