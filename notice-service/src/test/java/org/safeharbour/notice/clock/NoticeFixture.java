package org.safeharbour.notice.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Notices in domain words: {@code aNotice("COURT_ORDER").by(COURT).received("2026-02-19T23:30+05:30").demanding("REMOVE")}. */
final class NoticeFixture {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final String kind;
    private final List<NoticeFacts.Demand> demands = new ArrayList<>();
    private Instant receivedAt = Instant.parse("2026-06-01T06:00:00Z");
    private LocalDate issuedOn;
    private ZoneId zone = INDIA;
    private IssuerClass issuer = IssuerClass.POLICE;
    private String rank;
    private Set<String> bases = Set.of();
    private List<String> cases = List.of();
    private boolean childSafety;
    private Instant statedDueAt;
    private LegalPeriod statedDueWithin;
    private Instant hearingAt;

    private NoticeFixture(String kind) {
        this.kind = kind;
    }

    static NoticeFixture aNotice(String kind) {
        return new NoticeFixture(kind);
    }

    static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    NoticeFixture by(IssuerClass issuer) {
        this.issuer = issuer;
        return this;
    }

    NoticeFixture by(IssuerClass issuer, String rank) {
        this.rank = rank;
        return by(issuer);
    }

    NoticeFixture received(String moment) {
        return received(at(moment));
    }

    NoticeFixture received(Instant moment) {
        this.receivedAt = moment;
        return this;
    }

    NoticeFixture issued(String date) {
        this.issuedOn = LocalDate.parse(date);
        return this;
    }

    NoticeFixture in(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    NoticeFixture under(String... ids) {
        this.bases = Set.of(ids);
        return this;
    }

    NoticeFixture about(String... references) {
        this.cases = List.of(references);
        return this;
    }

    NoticeFixture concerningCseam() {
        this.childSafety = true;
        return this;
    }

    NoticeFixture dueAt(String moment) {
        this.statedDueAt = at(moment);
        return this;
    }

    NoticeFixture dueWithin(String period) {
        this.statedDueWithin = LegalPeriod.parse(period);
        return this;
    }

    NoticeFixture hearing(String moment) {
        this.hearingAt = at(moment);
        return this;
    }

    NoticeFixture demanding(String... types) {
        for (var type : types) {
            demands.add(NoticeFacts.Demand.of(demands.size() + 1, type));
        }
        return this;
    }

    NoticeFixture demandingWithin(String type, String period) {
        demands.add(new NoticeFacts.Demand(demands.size() + 1, type, null, LegalPeriod.parse(period)));
        return this;
    }

    NoticeFixture demandingBy(String type, String moment) {
        demands.add(new NoticeFacts.Demand(demands.size() + 1, type, at(moment), null));
        return this;
    }

    NoticeFacts facts() {
        return new NoticeFacts(
                kind,
                receivedAt,
                issuedOn,
                zone,
                issuer,
                rank,
                bases,
                cases,
                childSafety,
                statedDueAt,
                statedDueWithin,
                hearingAt,
                demands);
    }
}
