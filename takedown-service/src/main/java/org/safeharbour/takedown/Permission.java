package org.safeharbour.takedown;

/** Names of the permissions that this service asks for: realm roles of the staff realm. */
public final class Permission {
    /** Proposes orders, adds targets, reads. */
    public static final String TAKEDOWN_REQUEST = "takedown.request";

    /** Approves or rejects what somebody else proposed; reads. */
    public static final String TAKEDOWN_APPROVE = "takedown.approve";

    /** Sees more of a child-safety matter than number, state and counts. */
    public static final String CHILD_SAFETY = "child-safety";

    /** Works on notices: may cause an order by accepting one. */
    public static final String NOTICE_HANDLE = "notice.handle";

    private Permission() {}
}
