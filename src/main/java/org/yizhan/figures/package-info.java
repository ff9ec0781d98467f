/**
 * Owns how indicators are asked for over HTTP: who may ask about whom, reading the ledger for them, JSON and CSV.
 */
@NullMarked
package org.yizhan.figures;

import org.jspecify.annotations.NullMarked;
