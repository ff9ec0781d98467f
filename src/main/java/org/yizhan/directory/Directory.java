package org.yizhan.directory;

/** All organisations, in one version; immutable. */
public final class Directory {
    private final int version;

    public Directory(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }
}
