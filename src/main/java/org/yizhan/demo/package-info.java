/**
 * Owns simulated bureaus and organs, and the replay of a data file: users of the public channels like any other.
 */
@NullMarked
package org.yizhan.demo;

import org.jspecify.annotations.NullMarked;
