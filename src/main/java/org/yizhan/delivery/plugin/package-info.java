/**
 * What the broker must do for the exchange: know organisations by their secrets, stamp the true sender, report what
 * became of letters, bound STOMP frames. Free of Spring, so that a stock Artemis can take it as a jar.
 */
@NullMarked
package org.yizhan.delivery.plugin;

import org.jspecify.annotations.NullMarked;
