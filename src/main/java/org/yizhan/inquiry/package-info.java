/**
 * Owns what an organisation may ask over HTTP: its inbox, its messages, the cases it takes part in, codes and
 * organisations. Changes nothing but the acknowledgement of a letter.
 */
@NullMarked
package org.yizhan.inquiry;

import org.jspecify.annotations.NullMarked;
