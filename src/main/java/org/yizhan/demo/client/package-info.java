/**
 * A small client of the exchange's public channels, as a department could write it: HTTP, AMQP 1.0, folder, mailbox.
 *
 * <p>It knows the XML contract, an address and a secret, and nothing else of the gateway.
 */
@NullMarked
@NamedInterface("client")
package org.yizhan.demo.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
