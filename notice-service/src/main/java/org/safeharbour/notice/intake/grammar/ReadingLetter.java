package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeharbour.notice.intake.document.MailHeaders;
import org.safeharbour.notice.intake.document.ReadDocuments;

/** One letter being read; fields are filled in the order in which they lean on one another. */
final class ReadingLetter {
    private static final LocalDate RANK_RULE = LocalDate.of(2025, 11, 15);

    private final Circumstances circumstances;
    private final ReadDocuments documents;
    private final AnnexureRows rows;
    private final ReadText letter;
    private final List<ReadText> texts;
    private final Sender sender;
    private final Map<String, Place> readFrom = new LinkedHashMap<>();

    ReadingLetter(
            Circumstances circumstances,
            ReadDocuments documents,
            AnnexureRows rows,
            ReadText letter,
            List<ReadText> texts,
            Sender sender) {
        this.circumstances = circumstances;
        this.documents = documents;
        this.rows = rows;
        this.letter = letter;
        this.texts = texts;
        this.sender = sender;
    }

    LetterValues values() {
        String reference = noted("reference", letter.reference(subject())).orElse(null);
        LocalDate issuedOn = noted("issuedOn", letter.issuedOn()).orElseGet(this::sentOn);
        LetterKind kind =
                Kinds.of(new Kinds.Evidence(letter.text(), letter.authority(), letter.powers(), letter.types()));
        Authority authority = kind == LetterKind.USER_COMPLAINT ? Authority.NONE : letter.authority();
        Optional<Found<Moment>> hearing = Hearings.in(letter.text());
        LetterDeadlines deadlines = new LetterDeadlines(letter.text(), issuedOn, hearing);
        Optional<Found<Deadline>> earliest = deadlines.earliest();
        String field = earliest.filter(found -> found.value().at() != null).isPresent() ? "dueAt" : "dueWithin";
        Optional<Deadline> due = noted(field, earliest);
        List<Demand> demands = demands(kind);
        Targets targets = targets(kind);
        return new LetterValues(
                kind,
                authority.name(),
                authority.unit(),
                sender,
                letter.rank().map(Enum::name).orElse(null),
                reference,
                CaseNumbers.in(letter.text()),
                issuedOn,
                due.map(Deadline::dueAt).orElse(null),
                due.map(Deadline::dueWithin).orElse(null),
                noted("hearingAt", hearing).map(Moment::iso).orElse(null),
                noted("inReplyToReference", References.earlier(letter.text(), reference == null ? "" : reference))
                        .orElse(null),
                legalBasis(),
                RuleIds.of(letter.powers()),
                authority.candidates(),
                demands,
                List.copyOf(targets.all()),
                warnings(kind, issuedOn, demands, targets.repeated(), deadlines.isEmpty() && hearing.isEmpty()),
                readFrom,
                ChildSafety.in(subject() + "\n" + letter.text()));
    }

    private <T> Optional<T> noted(String field, Optional<Found<T>> found) {
        found.filter(value -> value.from() >= 0).ifPresent(value -> readFrom.put(field, letter.place(value)));
        return found.map(Found::value);
    }

    private String subject() {
        if (letter.conversation().subject() != null) {
            return letter.conversation().subject();
        }
        MailHeaders headers = documents.forwarded() != null ? documents.forwarded() : documents.headers();
        return headers == null ? "" : headers.subject();
    }

    private LocalDate sentOn() {
        if (letter.conversation().sentOn() != null) {
            return letter.conversation().sentOn();
        }
        MailHeaders headers = documents.forwarded() != null ? documents.forwarded() : documents.headers();
        return headers == null || headers.date() == null ? null : headers.date().toLocalDate();
    }

    private List<String> legalBasis() {
        Set<String> basis = new LinkedHashSet<>();
        letter.powers().forEach(power -> {
            basis.add(power.cite());
            readFrom.putIfAbsent("legalBasis", letter.place(new Found<>(power, power.from(), power.to())));
        });
        return List.copyOf(basis);
    }

    private List<Demand> demands(LetterKind kind) {
        DemandDetails details = new DemandDetails(circumstances.platform());
        List<Demand> demands = new ArrayList<>();
        for (Found<Demands.Asked> asked : letter.demands()) {
            Demand demand = details.of(asked.value());
            boolean blocking = kind == LetterKind.BLOCKING_DIRECTION && demand.type() == DemandType.REMOVE;
            demands.add(blocking ? demand.as(DemandType.BLOCK) : demand);
            readFrom.put("demands[" + (demands.size() - 1) + "]", letter.place(asked));
        }
        return demands;
    }

    private Targets targets(LetterKind kind) {
        Set<Target> all = new LinkedHashSet<>();
        boolean repeated = rows.hasRepeats();
        LetterTargets reader = new LetterTargets(circumstances.platform());
        for (ReadText text : texts) {
            boolean annexed = text != letter
                    && kind != LetterKind.REMINDER
                    && text.weight() < letter.weight()
                    && texts.indexOf(text) > texts.indexOf(letter);
            if (text == letter || annexed) {
                LetterTargets.Listed listed = reader.in(text.targetText());
                all.addAll(listed.targets());
                repeated |= listed.repeated();
            }
        }
        all.addAll(rows.targets());
        return new Targets(all, repeated);
    }

    private List<LetterWarning> warnings(
            LetterKind kind, LocalDate issuedOn, List<Demand> demands, boolean repeated, boolean timeless) {
        LetterWarnings warnings = LetterWarnings.of(documents.flaws());
        boolean claims =
                kind != LetterKind.USER_COMPLAINT && (letter.authority().name() != null || kind != LetterKind.UNKNOWN);
        warnings.when(
                claims && !sender.verifiedDomain() && documents.headers() != null, LetterWarning.UNVERIFIED_SENDER);
        List<Integer> firs = CaseNumbers.firYears(CaseNumbers.in(letter.text()));
        boolean repealed = issuedOn != null && Repeals.any(letter.cited(), issuedOn, firs);
        warnings.when(repealed, LetterWarning.REPEALED_PROVISION);
        warnings.when(isUnderRanked(issuedOn), LetterWarning.ISSUER_RANK_BELOW_THRESHOLD);
        warnings.when(repeated, LetterWarning.DUPLICATE_TARGETS);
        boolean overbroad = demands.stream()
                .anyMatch(demand -> demand.type() != DemandType.PRESERVE && Overbroad.is(demand.text()));
        warnings.when(overbroad, LetterWarning.OVERBROAD_DEMAND);
        warnings.when(!demands.isEmpty() && timeless, LetterWarning.NO_DEADLINE_STATED);
        return warnings.list();
    }

    /** Rule 3(1)(d) of the IT Rules 2021 as substituted by G.S.R. 775(E): DIG or Joint Secretary; courts are not meant. */
    private boolean isUnderRanked(LocalDate issuedOn) {
        boolean intimates = letter.powers().stream().anyMatch(power -> power.is(Act.IT_ACT, "79(3)"))
                && letter.authority().kind() != AuthorityKind.COURT;
        boolean ruled = issuedOn == null || !issuedOn.isBefore(RANK_RULE);
        return intimates
                && ruled
                && letter.rank().filter(Rank::isBelowThreshold).isPresent();
    }

    private record Targets(Set<Target> all, boolean repeated) {}
}
