/**
 * Owns the XML contract: generated JAXB (only here), hardened reading, validation with every violation, writing of letters.
 */
@NullMarked
package org.yizhan.wire;

import org.jspecify.annotations.NullMarked;
