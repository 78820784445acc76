package org.safeharbour.reporting;

/** Permissions of this service; names as in the realms. */
public final class Permission {
    /** Read evidence and its custody. */
    public static final String EVIDENCE_READ = "evidence.read";
    /** Open, read and release holds. */
    public static final String HOLD_MANAGE = "hold.manage";
    /** See child-safety matters beyond number, clocks and state. */
    public static final String CHILD_SAFETY = "child-safety";
    /** Reads the platform's figures. */
    public static final String STATISTICS_READ = "statistics.read";
    /** Prepares mandatory reports and imports of figures. */
    public static final String REPORT_PREPARE = "report.prepare";
    /** Decides about what somebody else prepared. */
    public static final String REPORT_APPROVE = "report.approve";
    /** Another service of the suite. */
    public static final String SERVICE_MESSAGE = "service.message";

    /** Prepare a disclosure: narrow what is released. */
    public static final String DISCLOSURE_PREPARE = "disclosure.prepare";
    /** Approve or reject a disclosure, and make a package downloadable once more. */
    public static final String DISCLOSURE_APPROVE = "disclosure.approve";
    /** An officer of an agency: the own agency's disclosures. */
    public static final String OFFICER = "officer";
    /** Accept notices: held by whoever causes a disclosure. */
    public static final String NOTICE_HANDLE = "notice.handle";

    private Permission() {}
}
