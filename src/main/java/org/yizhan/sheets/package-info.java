/**
 * Owns tables for people, written as a workbook (XLSX) or as comma-separated text. Knows nothing of what they tell.
 */
@NullMarked
package org.yizhan.sheets;

import org.jspecify.annotations.NullMarked;
