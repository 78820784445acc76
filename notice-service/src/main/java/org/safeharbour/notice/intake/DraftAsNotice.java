package org.safeharbour.notice.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.clock.RulePack;
import org.safeharbour.notice.notice.DataCategory;
import org.safeharbour.notice.notice.DemandType;
import org.safeharbour.notice.notice.NoticeKind;
import org.safeharbour.notice.notice.NoticeRequest;
import org.safeharbour.notice.notice.Party;
import org.safeharbour.notice.notice.Target;
import org.safeharbour.notice.notice.TargetKind;

/** Turns a draft into the notice it describes (HTTP contract, "As read"); corrections win field by field. */
@ApplicationScoped
class DraftAsNotice {
    private static final int DAY_LENGTH = 10;
    private static final String SIGNATORY = "SIGNATORY";

    private final RulePack rules;
    private final NoticeConfig config;

    DraftAsNotice(RulePack rules, NoticeConfig config) {
        this.rules = rules;
        this.config = config;
    }

    /** The request; {@code agency} and {@code zone} are null for a letter of no authority. */
    NoticeRequest request(Intake intake, NoticeCorrections corrections, String agency, ZoneId zone) {
        var draft = intake.draft();
        var days = zone == null ? config.zone() : zone;
        return new NoticeRequest(
                corrected(corrections.kind(), NoticeKind.valueOf(draft.kind().name())),
                agency,
                corrections.matterId(),
                corrected(corrections.inReplyTo(), draft.inReplyToReference()),
                corrected(corrections.reference(), draft.reference()),
                corrections.caseReferences().isEmpty() ? draft.caseReferences() : corrections.caseReferences(),
                corrected(corrections.issuedAt(), begin(draft.issuedOn(), days)),
                corrections.receivedAt(),
                corrected(corrections.issuerRank(), draft.issuerRank()),
                corrections.parties().isEmpty() ? signatory(draft) : corrections.parties(),
                corrections.legalBasis().isEmpty()
                        ? draft.legalBasisIds().stream().filter(rules::knows).toList()
                        : corrections.legalBasis(),
                corrected(corrections.statedDueAt(), end(draft.dueAt(), days)),
                corrected(corrections.statedDueWithin(), draft.dueWithin()),
                corrected(corrections.hearingAt(), end(draft.hearingAt(), days)),
                corrected(corrections.childSafety(), intake.childSafety()),
                corrections.demands().isEmpty() ? demands(draft, days) : corrections.demands());
    }

    /** A demand without targets of its own means the letter's, unless it asks for "all". */
    private static List<NoticeRequest.DemandRequest> demands(LetterDraft draft, ZoneId zone) {
        return draft.demands().stream()
                .map(demand -> {
                    var own = demand.targets().isEmpty() && !demand.openEnded() ? draft.targets() : demand.targets();
                    return new NoticeRequest.DemandRequest(
                            demand.number(),
                            DemandType.valueOf(demand.type().name()),
                            demand.text(),
                            end(demand.dueAt(), zone),
                            demand.dueWithin(),
                            own.stream()
                                    .map(t -> new Target(
                                            TargetKind.valueOf(t.kind().name()), t.value()))
                                    .toList(),
                            demand.openEnded(),
                            demand.dataCategories().stream()
                                    .map(c -> DataCategory.valueOf(c.name()))
                                    .toList(),
                            demand.from(),
                            demand.to());
                })
                .toList();
    }

    private static List<Party> signatory(LetterDraft draft) {
        return draft.issuerRank() == null ? List.of() : List.of(new Party(SIGNATORY, draft.issuerRank(), null));
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** A stated moment; a day stands for its end. */
    private static OffsetDateTime end(String stated, ZoneId zone) {
        if (stated == null) {
            return null;
        }
        return stated.length() == DAY_LENGTH
                ? begin(LocalDate.parse(stated).plusDays(1), zone)
                : OffsetDateTime.parse(stated);
    }

    private static <T> T corrected(T correction, T asRead) {
        return correction == null ? asRead : correction;
    }
}
