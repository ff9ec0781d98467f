/**
 * Owns how a letter looks: the envelope that its case and its place in it give it, and the text it carries, as XML. Knows
 * neither the road a letter takes nor what it means.
 */
@NullMarked
package org.yizhan.letters;

import org.jspecify.annotations.NullMarked;
