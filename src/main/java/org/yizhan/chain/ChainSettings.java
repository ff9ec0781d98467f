package org.yizhan.chain;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yizhan.messages.OrganisationCode;

/**
 * The neighbouring gateways that this one calls on. Of two neighbours one calls on the other; it needs no open port itself.
 *
 * @param neighbours those it calls on
 * @param every how long it waits between two rounds
 * @param answerWithin after which a neighbour that does not answer counts as away
 */
@ConfigurationProperties("yizhan.chain")
record ChainSettings(
        @DefaultValue List<Neighbour> neighbours,
        @DefaultValue("1s") Duration every,
        @DefaultValue("30s") Duration answerWithin) {

    /**
     * A neighbour.
     *
     * @param gateway its code, as both directories have it
     * @param url where its HTTP door is
     * @param secret which it has issued to this gateway
     */
    record Neighbour(OrganisationCode gateway, URI url, String secret) {
        @Override
        public String toString() {
            return "Neighbour[" + gateway + ", " + url + "]";
        }
    }
}
