package org.yizhan.routing;

/** Content class prefix by territory prefix to organ, in one version; immutable. */
public final class RoutingTable {
    private final int version;

    public RoutingTable(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }
}
