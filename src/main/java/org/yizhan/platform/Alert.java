package org.yizhan.platform;

/**
 * Something that an operator has to do, and that stands until it is done.
 *
 * @param code stable, as listed in docs/operating.md
 * @param count how many it concerns
 */
public record Alert(String code, long count, String zh, String en) {}
