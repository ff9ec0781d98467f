/**
 * Owns the movement of simulated time: from one due instant to the next, each left only when everything that follows from
 * it is done. What time it is, every room asks its clock.
 */
@NullMarked
package org.yizhan.simulation;

import org.jspecify.annotations.NullMarked;
