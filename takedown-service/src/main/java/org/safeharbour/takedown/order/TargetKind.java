package org.safeharbour.takedown.order;

/** What sort of thing a target is. */
public enum TargetKind {
    ACCOUNT,
    POST,
    GROUP,
    LINK,
    MEDIA,
    PHONE,
    EMAIL,
    HASH
}
