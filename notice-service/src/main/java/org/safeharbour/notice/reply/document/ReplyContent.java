package org.safeharbour.notice.reply.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Everything that a reply letter says. No field holds the name of a person. Texts may be in any language; labels come in
 * {@code language} (English or Hindi).
 *
 * @param reference our reference of this letter
 * @param issuedAt instant of issue; also the document's creation date
 * @param zone zone in which times are printed, the authority's
 * @param points the demands in the order of the notice, at least one
 * @param ledger where the record can be checked; null before the log's first checkpoint
 */
public record ReplyContent(
        Locale language,
        Kind kind,
        Letterhead letterhead,
        String reference,
        Instant issuedAt,
        ZoneId zone,
        Addressee addressee,
        Inquiry inquiry,
        List<Point> points,
        LedgerStamp ledger,
        Signatory signatory) {

    /** Checks that nothing but the ledger stamp is missing and copies the points. */
    public ReplyContent {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(letterhead, "letterhead");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(addressee, "addressee");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(signatory, "signatory");
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a reply answers at least one point");
        }
    }

    /** Whether further letters are announced or this one closes the answered points. */
    public enum Kind {
        INTERIM,
        FINAL
    }

    /** The platform as it presents itself: name, postal address by line, and how to reach its nodal contact. */
    public record Letterhead(String platform, List<String> address, String contact) {
        /** Copies the lines. */
        public Letterhead {
            address = List.copyOf(address);
        }
    }

    /** To whom: designation or null, authority, unit or null. */
    public record Addressee(String designation, String authority, String unit) {}

    /**
     * The notice that is answered.
     *
     * @param reference the authority's reference
     * @param issuedOn date of the notice, or null
     * @param receivedAt when it was received
     * @param number our number of the notice
     * @param caseReferences FIR and case numbers
     * @param legalBases provisions as cited ({@code BNSS 2023 s.94})
     * @param steps what was written to and fro since, oldest first
     */
    public record Inquiry(
            String reference,
            LocalDate issuedOn,
            Instant receivedAt,
            String number,
            List<String> caseReferences,
            List<String> legalBases,
            List<Step> steps) {
        /** Copies the lists. */
        public Inquiry {
            caseReferences = List.copyOf(caseReferences);
            legalBases = List.copyOf(legalBases);
            steps = List.copyOf(steps);
        }
    }

    /** A step of the correspondence: when, and until when where time was given or asked, else null. */
    public record Step(StepKind kind, Instant at, Instant until) {}

    /** What happened between the notice and this letter. */
    public enum StepKind {
        REMINDER,
        CLARIFICATION_ASKED,
        CLARIFICATION_ANSWERED,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED
    }

    /** How a point stands in this letter. */
    public enum Status {
        ANSWERED,
        REFUSED,
        CARRIED_OVER,
        PENDING
    }

    /**
     * One demand with its answer.
     *
     * @param number number as printed in the notice, or null: then the position is printed in brackets
     * @param position from 1
     * @param demand the demand's text
     * @param answer what was done or said; null only for PENDING
     * @param ground coded ground of a refusal, else null
     * @param at when it was answered, or null
     * @param until date to which a point is carried over, else null
     * @param items what the answer covers one by one (accounts, links); listed in an annexure when there are any
     */
    public record Point(
            String number,
            int position,
            String demand,
            Status status,
            String answer,
            String ground,
            Instant at,
            LocalDate until,
            List<Item> items) {
        /** Copies the items; a refusal needs a ground, a carried-over point its date. */
        public Point {
            items = List.copyOf(items);
            if (status == Status.REFUSED && ground == null) {
                throw new IllegalArgumentException("a refused point needs a ground");
            }
            if (status == Status.CARRIED_OVER && until == null) {
                throw new IllegalArgumentException("a carried-over point needs a date");
            }
        }
    }

    /** One account or item: its value, the coded outcome, when, and a remark or null. */
    public record Item(String value, String outcome, Instant at, String remark) {}

    /**
     * The last checkpoint of the log before this letter was issued.
     *
     * @param origin the log's name
     * @param keyId name and hash of the key that signs its checkpoints
     * @param size entries covered
     * @param rootHash root of the tree, base64
     */
    public record LedgerStamp(String origin, String keyId, long size, String rootHash) {}

    /** Who issues the letter, by designation and office. */
    public record Signatory(String designation, String office) {}
}
