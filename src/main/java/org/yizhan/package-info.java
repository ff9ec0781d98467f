/** Yizhan (驿站): an interagency case exchange gateway. The rooms are the packages below. */
@NullMarked
package org.yizhan;

import org.jspecify.annotations.NullMarked;
