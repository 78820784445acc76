package org.safeharbour.gateway.proxy;

/** Who serves an address below {@code /api/v1}. */
enum Upstream {
    NOTICE,
    TAKEDOWN,
    REPORTING,
    /** The gateway's own ledger. */
    SELF,
    /** The address names a change, and a change's id does not say whose it is. */
    OWNER_OF_CHANGE;

    /** Name of the peer in the configuration. */
    String peer() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
