/**
 * Owns the lists of open cases (清单, 周汇报, 月调度) and the annual report (Art. 41): what stands in them, who gets which, and
 * when the gateway makes them by itself. Changes no case.
 */
@NullMarked
package org.yizhan.reports;

import org.jspecify.annotations.NullMarked;
