package org.safeharbour.takedown.order;

/** What is done to a target. */
public enum Measure {
    REMOVE_CONTENT,
    BLOCK_ACCOUNT,
    FREEZE,
    WITHHOLD_IN_COUNTRY,
    BLOCK_GROUP,
    DELIST_LINK,
    LABEL
}
