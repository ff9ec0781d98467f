/**
 * Owns the one way from a fact to the ledger: load the case, decide, record; decide again when another was faster.
 */
@NullMarked
package org.yizhan.casework;

import org.jspecify.annotations.NullMarked;
