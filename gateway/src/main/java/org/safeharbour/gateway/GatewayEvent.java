package org.safeharbour.gateway;

import org.safeharbour.kit.ledger.EventType;

/** What the gateway writes into its ledger. */
public enum GatewayEvent implements EventType {
    /** Somebody logged in in a browser; once for each session of the identity provider. */
    LOGGED_IN,
    /** Somebody ended such a session. */
    LOGGED_OUT,
    /** Somebody was refused, with 401 or 403; {@code count} says how often from {@code from} until {@code until}. */
    ACCESS_DENIED
}
