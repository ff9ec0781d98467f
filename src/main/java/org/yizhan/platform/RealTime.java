package org.yizhan.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the clock of the machine, also where the gateway's time is simulated: for leases, retries, time limits, seals,
 * and whatever ages in memory or on disk. A clock asked for without it tells the time that counts for cases.
 */
@Qualifier
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RealTime {}
