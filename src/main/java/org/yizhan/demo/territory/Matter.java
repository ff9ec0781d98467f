package org.yizhan.demo.territory;

import org.yizhan.messages.OrganisationCode;

/**
 * A class of content in a territory for which the demo's routing table names an organ.
 *
 * @param contentClass 6 digits
 * @param level1 name of the top class
 * @param bureau the bureau of the territory, or of the smallest one around it
 */
public record Matter(
        String contentClass, String level1, String territory, OrganisationCode organ, OrganisationCode bureau) {}
