/**
 * Owns the organisations: names, parents on both lines, successors, secrets, channels. Knows no case.
 */
@NullMarked
package org.yizhan.directory;

import org.jspecify.annotations.NullMarked;
