package org.yizhan.architecture.planted.other.inner;

/** Its room's own business. */
public record Inner(String text) {}
