package org.safeharbour.notice.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.agency.AgencyDirectory;
import org.safeharbour.notice.clock.RulePack;
import org.safeharbour.notice.notice.Answer;
import org.safeharbour.notice.notice.Correspondence;
import org.safeharbour.notice.notice.Demand;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.Party;
import org.safeharbour.notice.notice.Targets;
import org.safeharbour.notice.reply.document.ReplyContent;
import org.safeharbour.notice.reply.document.ReplyDocument;

/** Writes the letter of a reply: the answers as they stand, in the numbering of the notice. */
@ApplicationScoped
class WritingReply {
    /** Items printed below one point; longer lists are read in the portal, and the letter says so. */
    private static final int MAX_ITEMS = 1_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String SIGNATORY = "SIGNATORY";

    private final Replies replies;
    private final Targets targets;
    private final AgencyDirectory agencies;
    private final Correspondence correspondence;
    private final RulePack rules;
    private final Ledger ledger;
    private final NoticeConfig config;

    WritingReply(
            Replies replies,
            Targets targets,
            AgencyDirectory agencies,
            Correspondence correspondence,
            RulePack rules,
            Ledger ledger,
            NoticeConfig config) {
        this.replies = replies;
        this.targets = targets;
        this.agencies = agencies;
        this.correspondence = correspondence;
        this.rules = rules;
        this.ledger = ledger;
        this.config = config;
    }

    /** The letter's bytes; equal content gives equal bytes. */
    byte[] write(Notice notice, Reply reply, Instant issuedAt) {
        var letter = notice.letter();
        return ReplyDocument.render(new ReplyContent(
                Locale.ENGLISH,
                ReplyContent.Kind.valueOf(reply.kind().name()),
                new ReplyContent.Letterhead(config.platformName(), config.platformAddress(), config.platformContact()),
                notice.number() + "/R" + (replies.issued(notice.id()) + 1),
                issuedAt,
                letter.zoneId(),
                addressee(notice),
                new ReplyContent.Inquiry(
                        letter.reference(),
                        letter.local(letter.issuedAt()).toLocalDate(),
                        letter.receivedAt(),
                        notice.number(),
                        letter.caseReferences(),
                        letter.legalBasis().stream()
                                .map(id -> rules.citation(id).orElse(id))
                                .toList(),
                        CorrespondenceSteps.of(correspondence.of(notice))),
                notice.demands().stream().map(demand -> point(notice, demand)).toList(),
                stamp(),
                new ReplyContent.Signatory(config.signatory(), config.platformName())));
    }

    private ReplyContent.Addressee addressee(Notice notice) {
        var designation = notice.letter().parties().stream()
                .filter(party -> party.role().equals(SIGNATORY))
                .map(Party::designation)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                // A rank that was read from a letter is a code; a person is addressed by its title.
                .map(text -> Messages.has("rank." + text) ? Messages.text("rank." + text) : text)
                .orElse(null);
        return agencies.find(notice.agency())
                .map(agency -> new ReplyContent.Addressee(
                        designation, agency.name(), agency.unit().orElse(null)))
                .orElseGet(() -> new ReplyContent.Addressee(designation, Messages.text("reply.complainant"), null));
    }

    private ReplyContent.Point point(Notice notice, Demand demand) {
        var answer = demand.answer().orElse(null);
        var items = items(notice, demand);
        return new ReplyContent.Point(
                demand.point().number(),
                demand.position(),
                demand.point().text(),
                status(answer),
                text(answer, demand, items, notice.letter().zoneId()),
                answer instanceof Answer.Refused refused ? refused.ground() : null,
                answer == null ? null : demand.answeredAt(),
                answer instanceof Answer.CarriedOver carried
                        ? lastDay(carried.until(), notice.letter().zoneId())
                        : null,
                items);
    }

    private static ReplyContent.Status status(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> ReplyContent.Status.ANSWERED;
            case Answer.Refused refused -> ReplyContent.Status.REFUSED;
            case Answer.CarriedOver carried -> ReplyContent.Status.CARRIED_OVER;
            case null -> ReplyContent.Status.PENDING;
        };
    }

    private static String text(Answer answer, Demand demand, List<ReplyContent.Item> items, ZoneId zone) {
        if (answer == null) {
            return null;
        }
        boolean unlisted = items.isEmpty() && demand.done() > MAX_ITEMS;
        var text = unlisted
                ? answer.text() + " " + Messages.text("reply.list-in-portal", String.valueOf(demand.done()))
                : answer.text();
        return text + basis(answer, zone);
    }

    /** What an open-ended demand was answered from, or how an overbroad one could be asked. */
    private static String basis(Answer answer, ZoneId zone) {
        return switch (answer) {
            case Answer.Answered(var text, var search)
            when search != null ->
                "\n"
                        + Messages.text(
                                "reply.search",
                                search.method(),
                                search.scope(),
                                MOMENT.format(search.cutOff().atZone(zone)),
                                zone.getId());
            case Answer.Refused(var ground, var text, var narrowing)
            when narrowing != null -> "\n" + Messages.text("reply.narrowing", narrowing);
            case Answer.Answered answered -> "";
            case Answer.Refused refused -> "";
            case Answer.CarriedOver carried -> "";
        };
    }

    private List<ReplyContent.Item> items(Notice notice, Demand demand) {
        if (demand.done() == 0 || demand.done() > MAX_ITEMS) {
            return List.of();
        }
        return targets.page(notice.id(), demand.position(), null, MAX_ITEMS + 1).stream()
                .filter(row -> row.outcome() != null)
                .map(row -> new ReplyContent.Item(row.target().value(), row.outcome(), row.at(), row.reason()))
                .toList();
    }

    /** A day to which something is carried over is stored as the instant at which it ends. */
    private static LocalDate lastDay(Instant until, ZoneId zone) {
        return until.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** Origin, size and root of the last signed checkpoint before the issue (C2SP tlog-checkpoint: the first three lines). */
    private ReplyContent.LedgerStamp stamp() {
        return ledger.checkpoint()
                .map(note -> {
                    var lines = note.lines().limit(3).toList();
                    var key = ledger.verifierKey();
                    var keyId = key.substring(0, key.indexOf('+', key.indexOf('+') + 1));
                    return new ReplyContent.LedgerStamp(
                            lines.get(0), keyId, Long.parseLong(lines.get(1)), lines.get(2));
                })
                .orElse(null);
    }
}
