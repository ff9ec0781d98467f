/**
 * Knows what the schemas allow: compiled for validation, and as a light model that can say it in words.
 */
@NullMarked
package org.yizhan.wire.contract;

import org.jspecify.annotations.NullMarked;
