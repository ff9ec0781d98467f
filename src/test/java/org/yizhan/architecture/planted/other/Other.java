package org.yizhan.architecture.planted.other;

import org.yizhan.architecture.planted.one.One;

/** Closes the circle. */
public record Other(One one) {}
