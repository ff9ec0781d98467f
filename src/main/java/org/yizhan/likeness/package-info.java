/**
 * Owns the comparison of two petitions: what makes their petitioners the same person, and how alike their matters are. Pure;
 * knows petitions, and no case.
 */
@NullMarked
package org.yizhan.likeness;

import org.jspecify.annotations.NullMarked;
