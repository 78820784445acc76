package org.safeharbour.notice.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.matter.MatterView;

/** A notice whole; instants in the authority's zone, periods ISO-8601. {@code stay} is null while no court has stayed it. */
public record NoticeView(
        UUID id,
        String number,
        NoticeStatus status,
        String stay,
        NoticeKind kind,
        String agency,
        MatterView matter,
        String inReplyTo,
        String reference,
        List<String> caseReferences,
        OffsetDateTime issuedAt,
        OffsetDateTime receivedAt,
        String issuerRank,
        List<Party> parties,
        List<String> legalBasis,
        OffsetDateTime statedDueAt,
        String statedDueWithin,
        OffsetDateTime hearingAt,
        boolean childSafety,
        List<String> warnings,
        List<DefectView> defects,
        VerificationView verification,
        Ending ending,
        List<DemandView> demands,
        List<ClockView> clocks,
        Latency latency,
        List<ClarificationView> clarifications,
        List<ReminderView> reminders,
        List<ExtensionView> extensions,
        List<HearingView> hearings,
        @JsonIgnore long version)
        implements NoticeShown {

    /** What is lacking; {@code demand} is null when it concerns the whole notice. */
    public record DefectView(Defect.Code code, Integer demand, String text) {
        /** A defect as shown. */
        public static DefectView of(Defect defect) {
            return new DefectView(defect.code(), defect.demand(), defect.text());
        }
    }

    /** That the officer was called back, and on which contact; null while nobody did. */
    record VerificationView(OffsetDateTime at, UUID contactId) {}

    /** Why a notice was rejected or withdrawn; null otherwise. */
    record Ending(String reason, String text) {}

    /** Times from receipt; null while it has not happened. */
    record Latency(Duration acknowledgedAfter, Duration firstActionAfter, Duration repliedAfter) {}

    static NoticeView of(
            Notice notice,
            MatterView matter,
            Map<Integer, List<Target>> targets,
            Correspondence.Exchange exchange,
            List<String> warnings,
            Instant now) {
        var letter = notice.letter();
        return new NoticeView(
                notice.id(),
                notice.number(),
                notice.status(),
                null,
                letter.kind(),
                notice.agency().equals(Agency.NONE) ? null : notice.agency(),
                matter,
                letter.inReplyTo(),
                letter.reference(),
                letter.caseReferences(),
                letter.local(letter.issuedAt()),
                letter.local(letter.receivedAt()),
                letter.issuerRank(),
                letter.parties(),
                letter.legalBasis(),
                letter.local(letter.statedDueAt()),
                letter.statedDueWithin(),
                letter.local(letter.hearingAt()),
                letter.childSafety(),
                warnings,
                notice.defects().stream().map(DefectView::of).toList(),
                notice.verification()
                        .map(v -> new VerificationView(letter.local(v.at()), v.contact()))
                        .orElse(null),
                notice.endedReason()
                        .map(reason -> new Ending(reason, notice.endedText()))
                        .orElse(null),
                notice.demands().stream()
                        .map(d -> DemandView.of(d, letter, targets.getOrDefault(d.position(), List.of())))
                        .toList(),
                notice.clocks().stream().map(c -> ClockView.of(c, now)).toList(),
                new Latency(
                        after(letter, notice.acknowledgedAt()),
                        after(letter, notice.firstActionAt()),
                        after(letter, notice.repliedAt())),
                exchange.clarifications(),
                exchange.reminders(),
                exchange.extensions(),
                exchange.hearings(),
                notice.version());
    }

    private static Duration after(Letter letter, Instant event) {
        if (event == null) {
            return null;
        }
        var time = Duration.between(letter.receivedAt(), event);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
