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
    /** Prepare what a disclosure releases. */
    public static final String DISCLOSURE_PREPARE = "disclosure.prepare";
    /** Approve or reject somebody else's disclosure. */
    public static final String DISCLOSURE_APPROVE = "disclosure.approve";
    /** Prepare reports to authorities and bring figures of former years in. */
    public static final String REPORT_PREPARE = "report.prepare";
    /** Approve or reject somebody else's report. */
    public static final String REPORT_APPROVE = "report.approve";
    /** Read figures. */
    public static final String STATISTICS_READ = "statistics.read";
    /** Propose a change of the directory. */
    public static final String DIRECTORY_EDIT = "directory.edit";
    /** Approve or reject somebody else's change of the directory. */
    public static final String DIRECTORY_APPROVE = "directory.approve";
    /** Decide on the release of a hold. */
    public static final String HOLD_MANAGE = "hold.manage";
    /** An officer of an agency, who sees the agency's own notices. */
    public static final String OFFICER = "officer";

    private Permission() {}
}
