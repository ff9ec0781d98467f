package org.yizhan.architecture.planted;

/** The root of two rooms that break every rule between rooms. */
public final class Planted {
    private Planted() {}
}
