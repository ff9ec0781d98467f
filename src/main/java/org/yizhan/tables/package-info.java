/**
 * Owns the import form of reference data: text tables with a header, read whole, every fault with its line; and the
 * code tables of the contract. Pure.
 */
@NullMarked
package org.yizhan.tables;

import org.jspecify.annotations.NullMarked;
