/**
 * Owns who is who over HTTP: an organisation signs in with its code and a secret; nothing else of /v1 is open.
 */
@NullMarked
package org.yizhan.access;

import org.jspecify.annotations.NullMarked;
