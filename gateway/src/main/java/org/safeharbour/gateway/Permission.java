package org.safeharbour.gateway;

/** Permissions that the pages ask for; the names are the realm roles of the HTTP contract. The services ask again. */
public final class Permission {
    /** Read notices, their replies and the directory. */
    public static final String NOTICE_READ = "notice.read";
    /** Acknowledge, verify, accept, reject, answer, close. */
    public static final String NOTICE_HANDLE = "notice.handle";
    /** Draft a reply. */
    public static final String REPLY_DRAFT = "reply.draft";
    /** Issue or reject somebody else's reply. */
    public static final String REPLY_APPROVE = "reply.approve";
    /** Read takedown orders. */
    public static final String TAKEDOWN_REQUEST = "takedown.request";
    /** Approve or reject somebody else's takedown order. */
    public static final String TAKEDOWN_APPROVE = "takedown.approve";
    /** Work on tasks. */
    public static final String TASK_HANDLE = "task.handle";
    /** An officer of an agency, who sees the agency's own notices. */
    public static final String OFFICER = "officer";

    private Permission() {}
}
