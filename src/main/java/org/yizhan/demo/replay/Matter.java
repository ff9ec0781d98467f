package org.yizhan.demo.replay;

import org.yizhan.messages.OrganisationCode;

/**
 * A class of content in a territory for which the demo table has an organ, and the bureau that would send it.
 *
 * @param contentClass 6 digits
 * @param level1 name of the top class
 */
public record Matter(String contentClass, String level1, String territory, OrganisationCode bureau) {}
