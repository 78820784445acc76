package org.safeharbour.notice;

/** Permissions that notice-service asks for; the names are the realm roles of the HTTP contract. */
public final class Permission {
    /** File a notice or a letter. */
    public static final String NOTICE_FILE = "notice.file";
    /** Read notices, their replies and the directory. */
    public static final String NOTICE_READ = "notice.read";
    /** Acknowledge, verify, accept, reject, answer, close. */
    public static final String NOTICE_HANDLE = "notice.handle";
    /** Draft a reply. */
    public static final String REPLY_DRAFT = "reply.draft";
    /** Issue or reject somebody else's reply. */
    public static final String REPLY_APPROVE = "reply.approve";
    /** Propose a change of the directory. */
    public static final String DIRECTORY_EDIT = "directory.edit";
    /** Approve somebody else's change of the directory. */
    public static final String DIRECTORY_APPROVE = "directory.approve";
    /** A service of this installation that asks or sends. */
    public static final String SERVICE_MESSAGE = "service.message";
    /** See what a child-safety matter is about. */
    public static final String CHILD_SAFETY = "child-safety";
    /** An officer of an agency, who sees the agency's own notices. */
    public static final String OFFICER = "officer";

    private Permission() {}
}
