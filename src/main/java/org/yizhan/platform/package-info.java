/**
 * Owns the clock, the settings and the wiring of security. Knows no business word.
 */
@NullMarked
package org.yizhan.platform;

import org.jspecify.annotations.NullMarked;
