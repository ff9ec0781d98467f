/**
 * Owns the replay: rows of a data file as real traffic through the public channels, and the figures that must come out.
 */
@NullMarked
@NamedInterface("replay")
package org.yizhan.demo.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
