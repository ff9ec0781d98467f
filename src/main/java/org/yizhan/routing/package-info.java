/**
 * Owns the choice of the organ that handles a petition (territory, content, special paths) and the reasons for it.
 */
@NullMarked
package org.yizhan.routing;

import org.jspecify.annotations.NullMarked;
