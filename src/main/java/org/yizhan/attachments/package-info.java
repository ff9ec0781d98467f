/**
 * Owns attached files, kept by their SHA-256: streamed in and out.
 */
@NullMarked
package org.yizhan.attachments;

import org.jspecify.annotations.NullMarked;
