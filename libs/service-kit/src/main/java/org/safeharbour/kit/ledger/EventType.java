package org.safeharbour.kit.ledger;

/** What happened; each service has one enum of past participles, for example {@code NOTICE_RECEIVED}. */
public interface EventType {
    /** The name as it stands in the ledger, for ever. */
    String name();
}
