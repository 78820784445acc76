package org.safeharbour.notice.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * One version of one obligation. The machine fields decide; the citation is prose for people. A row that is not
 * executable keeps its citation and interval, and starts no clock.
 */
record Obligation(
        String id,
        Integer version,
        String jurisdiction,
        boolean executable,
        String zone,
        Effective effective,
        Deadline deadline,
        Calendar calendar,
        StartEvent startEvent,
        Duty duty,
        AppliesTo appliesTo,
        List<Issuer> issuers,
        List<Requirement> requires,
        List<String> dischargedBy,
        List<String> yieldsTo,
        String succeeds,
        boolean savedForOlderCases,
        boolean pausable,
        boolean extendable,
        Citation citation) {

    /** Half-open interval of local dates in the rule's zone; no end means still in force. */
    record Effective(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** How the due moment comes about; {@code text} is what the provision says when it gives no number. */
    record Deadline(DueSource source, String period, String text) {}

    /** How its time is counted. */
    enum Calendar {
        ELAPSED,
        CALENDAR
    }

    /** Which notices it concerns; an empty list means any. Without a citation only the named kinds are meant. */
    record AppliesTo(
            Set<String> noticeKinds,
            Set<String> legalBases,
            Set<String> kindsWithoutCitation,
            Set<String> demandTypes,
            Set<IssuerClass> agencyKinds,
            boolean childSafetyOnly) {}

    /** Who may issue it, from which rank on. */
    record Issuer(@JsonProperty("class") IssuerClass issuerClass, String minRank) {
        Issuer {
            minRank = minRank == null ? null : minRank.replace('_', ' ');
        }
    }

    /** What a notice of these issuers must contain. */
    record Requirement(String what, Set<IssuerClass> of) {}

    /** The source, for people. */
    record Citation(
            String instrument,
            String section,
            String title,
            List<String> noticeKinds,
            List<String> subjectKinds,
            String action,
            String basis,
            String clockStarts,
            String whoMayIssue,
            String requiredContents,
            String consequence,
            String notes,
            List<String> source,
            boolean verified,
            String verification) {}

    /** The rule as a clock names it. */
    String rule() {
        return version == null ? id : id + ".v" + version;
    }

    boolean inForceAt(Instant instant) {
        return effective.contains(instant.atZone(ZoneId.of(zone)).toLocalDate());
    }

    boolean inForceOn(LocalDate day) {
        return effective.contains(day);
    }

    boolean requiresOf(String what, IssuerClass issuer) {
        return requires.stream()
                .anyMatch(need -> need.what().equals(what) && need.of().contains(issuer));
    }

    /** The period that the law names, or null. @throws DateTimeException when the pack holds none that can be read */
    LegalPeriod period() {
        return deadline.period() == null ? null : LegalPeriod.parse(deadline.period());
    }
}
