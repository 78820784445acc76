package org.safeharbour.notice.notice;

/** What a target is. */
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
