package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeharbour.notice.intake.document.Flaw;
import org.safeharbour.notice.intake.document.MailHeaders;
import org.safeharbour.notice.intake.document.ReadDocuments;
import org.safeharbour.notice.intake.document.ReadFile;

/** Reads values out of the texts and rows of one letter. Nothing is guessed: what the letter does not say stays empty. */
public final class LetterGrammar {
    private static final LocalDate RANK_RULE = LocalDate.of(2025, 11, 15);

    private final Circumstances circumstances;

    /** A grammar for letters to one platform. */
    public LetterGrammar(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** Reads a letter. */
    public LetterValues read(ReadDocuments documents, AnnexureRows rows) {
        MailHeaders headers = documents.headers();
        boolean ownStaff = headers != null && circumstances.trust().isOwn(headers.from());
        boolean forward = ownStaff || headers != null && headers.subject().matches("(?i)\\s*(?:fwd?|fw|wg|tr)\\s*:.*");
        try {
            return read(documents, rows, forward);
        } catch (StackOverflowError tooDeep) {
            // Patterns recurse; a text made to exhaust them is one that a person has to look at.
            return unreadable(documents, rows, sender(documents, null));
        }
    }

    private LetterValues read(ReadDocuments documents, AnnexureRows rows, boolean forward) {
        List<ReadText> texts = new ArrayList<>();
        for (ReadFile file : documents.files()) {
            if (!file.pages().isEmpty()
                    && file.pages().stream().anyMatch(page -> !page.text().isBlank())) {
                texts.add(new ReadText(
                        new LetterText(file.pages()), file.body() && forward, senderName(documents), circumstances));
            }
        }
        ReadText letter = primary(texts);
        Sender sender = sender(documents, letter);
        return letter == null
                ? unreadable(documents, rows, sender)
                : new Reading(documents, rows, letter, texts, sender).values();
    }

    private static ReadText primary(List<ReadText> texts) {
        ReadText best = null;
        for (ReadText text : texts) {
            best = best == null || text.weight() > best.weight() ? text : best;
        }
        return best;
    }

    private static String senderName(ReadDocuments documents) {
        MailHeaders headers = documents.forwarded() != null ? documents.forwarded() : documents.headers();
        return headers == null ? null : headers.fromName();
    }

    private Sender sender(ReadDocuments documents, ReadText letter) {
        MailHeaders headers = documents.headers();
        if (headers == null) {
            return new Sender(null, null, false);
        }
        if (documents.forwarded() != null) {
            return new Sender(
                    documents.forwarded().from(), documents.forwarded().fromName(), false);
        }
        if (letter != null && letter.conversation().from() != null) {
            return new Sender(
                    letter.conversation().from(), letter.conversation().fromName(), false);
        }
        boolean verified = circumstances.trust().isVerified(headers.from(), headers.authenticationResults());
        return new Sender(headers.from(), headers.fromName(), verified);
    }

    private static LetterValues unreadable(ReadDocuments documents, AnnexureRows rows, Sender sender) {
        Set<LetterWarning> warnings = flaws(documents.flaws());
        if (rows.targets().isEmpty()) {
            warnings.add(LetterWarning.UNREADABLE_ATTACHMENT);
        }
        return new LetterValues(
                LetterKind.UNKNOWN,
                null,
                null,
                sender,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(rows.targets()),
                List.copyOf(warnings),
                Map.of(),
                false);
    }

    private static Set<LetterWarning> flaws(Set<Flaw> flaws) {
        Set<LetterWarning> warnings = EnumSet.noneOf(LetterWarning.class);
        for (Flaw flaw : flaws) {
            warnings.add(
                    switch (flaw) {
                        case UNREADABLE -> LetterWarning.UNREADABLE_ATTACHMENT;
                        case MALFORMED -> LetterWarning.MALFORMED_MIME;
                        case UNSAFE -> LetterWarning.UNSAFE_ATTACHMENT;
                    });
        }
        return warnings;
    }

    /** One letter being read; fields are filled in the order in which they lean on one another. */
    private final class Reading {
        private final ReadDocuments documents;
        private final AnnexureRows rows;
        private final ReadText letter;
        private final List<ReadText> texts;
        private final Sender sender;
        private final Map<String, Place> readFrom = new LinkedHashMap<>();

        Reading(ReadDocuments documents, AnnexureRows rows, ReadText letter, List<ReadText> texts, Sender sender) {
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
            Optional<Deadline> due = noted("due", deadlines.earliest());
            List<Demand> demands = demands(kind);
            Targets targets = targets(kind);
            Optional<Rank> rank = letter.rank();
            return new LetterValues(
                    kind,
                    authority.name(),
                    authority.unit(),
                    sender,
                    rank.map(Enum::name).orElse(null),
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
                    List.copyOf(warnings(
                            kind,
                            authority,
                            issuedOn,
                            rank,
                            demands,
                            targets,
                            deadlines.isEmpty() && hearing.isEmpty())),
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
            return headers == null || headers.date() == null
                    ? null
                    : headers.date().toLocalDate();
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

        private Set<LetterWarning> warnings(
                LetterKind kind,
                Authority authority,
                LocalDate issuedOn,
                Optional<Rank> rank,
                List<Demand> demands,
                Targets targets,
                boolean timeless) {
            Set<LetterWarning> warnings = flaws(documents.flaws());
            boolean claims =
                    authority.name() != null || kind != LetterKind.USER_COMPLAINT && kind != LetterKind.UNKNOWN;
            add(
                    warnings,
                    LetterWarning.UNVERIFIED_SENDER,
                    claims && !sender.verifiedDomain() && documents.headers() != null);
            LocalDate day = issuedOn == null ? LocalDate.MAX : issuedOn;
            List<Integer> firs = CaseNumbers.firYears(CaseNumbers.in(letter.text()));
            add(warnings, LetterWarning.REPEALED_PROVISION, issuedOn != null && Repeals.any(letter.cited(), day, firs));
            boolean intimates = letter.powers().stream().anyMatch(power -> power.is(Act.IT_ACT, "79(3)"))
                    && authority.kind() != AuthorityKind.COURT;
            add(
                    warnings,
                    LetterWarning.ISSUER_RANK_BELOW_THRESHOLD,
                    intimates
                            && !day.isBefore(RANK_RULE)
                            && rank.filter(Rank::isBelowThreshold).isPresent());
            add(warnings, LetterWarning.DUPLICATE_TARGETS, targets.repeated());
            add(
                    warnings,
                    LetterWarning.OVERBROAD_DEMAND,
                    demands.stream()
                            .anyMatch(demand -> demand.type() != DemandType.PRESERVE && Overbroad.is(demand.text())));
            add(warnings, LetterWarning.NO_DEADLINE_STATED, !demands.isEmpty() && timeless);
            return warnings;
        }

        private static void add(Set<LetterWarning> warnings, LetterWarning warning, boolean holds) {
            if (holds) {
                warnings.add(warning);
            }
        }
    }

    private record Targets(Set<Target> all, boolean repeated) {}
}
