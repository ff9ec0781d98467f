/**
 * Reads text as XML without letting it do harm: bounded before any parser sees it, nothing external, no DOCTYPE.
 */
@NullMarked
package org.yizhan.wire.parsing;

import org.jspecify.annotations.NullMarked;
