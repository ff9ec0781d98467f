package org.yizhan.architecture.planted.one;

import org.yizhan.architecture.planted.other.inner.Inner;

/** Reaches into another room, which leans on this one. */
public record One(Inner inner) {}
