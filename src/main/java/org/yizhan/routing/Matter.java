package org.yizhan.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;

/**
 * What has to find its organ.
 *
 * @param bureau who passes it on
 * @param on the day of the decision, in Asia/Shanghai: who is in force then
 * @param addressee whom the bureau chose; null: the gateway routes
 */
public record Matter(OrganisationCode bureau, LocalDate on, @Nullable OrganisationCode addressee, Petition petition) {}
