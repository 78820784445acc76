package org.safeharbour.reporting;

import org.safeharbour.kit.problem.ProblemType;

/** Refusals by the rules of this service; texts in the message bundles. */
public enum ReportingProblem implements ProblemType {
    /** The platform does not have the target. */
    TARGET_NOT_ON_PLATFORM(409, "target-not-on-platform"),
    /** The platform gave no answer that can be trusted. */
    PLATFORM_UNAVAILABLE(503, "platform-unavailable"),
    /** The sealed bytes are not those that were kept: an alarm was raised. */
    EVIDENCE_DAMAGED(409, "evidence-damaged"),
    /** The hold is released already. */
    HOLD_RELEASED(409, "hold-released"),
    /** A change of this object waits for its second person. */
    CHANGE_PENDING(409, "change-pending"),
    /** Nobody approves what they proposed. */
    SAME_PERSON(409, "same-person"),
    /** What was seen is not what would be done. */
    DIGEST_CHANGED(409, "digest-changed"),
    /** The change was decided before. */
    ALREADY_DECIDED(409, "already-decided"),
    /** The period reaches into the time that this installation counts itself. */
    HISTORY_OVERLAPS_LIVE(409, "history-overlaps-live"),
    /** Figures of these days were taken over, or wait for it. */
    HISTORY_KNOWN(409, "history-known"),
    /** The order or notice has no ended child-safety order. */
    NOTHING_TO_REPORT(409, "nothing-to-report"),
    /** These orders are in a report to this destination. */
    REPORT_EXISTS(409, "report-exists"),
    /** The destination takes uploads, and none is connected. */
    DESTINATION_NOT_CONNECTED(409, "destination-not-connected"),
    /** The report's state does not allow this. */
    REPORT_STATE(409, "report-state"),
    /** The caller may see number, clocks and state of a child-safety matter only. */
    CHILD_SAFETY_REQUIRED(403, "child-safety-required"),
    /** More than one dossier holds. */
    REPORT_TOO_LARGE(413, "report-too-large"),
    /** The officer is not verified, or not any more: nothing is disclosed. */
    OFFICER_NOT_VERIFIED(409, "officer-not-verified"),
    /** More would be released than was asked, permitted and collected. */
    NOT_RELEASABLE(409, "not-releasable"),
    /** There is no package yet, or never will be. */
    PACKAGE_NOT_READY(409, "package-not-ready"),
    /** The package was taken already. */
    DOWNLOAD_USED(410, "download-used"),
    /** The package was not taken in time. */
    DOWNLOAD_EXPIRED(410, "download-expired"),
    /** There is no receipt before a download. */
    NOT_DOWNLOADED(409, "not-downloaded");

    private final int status;
    private final String slug;

    ReportingProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }
}
