package org.safeharbour.notice.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.safeharbour.kit.message.Messages;

/**
 * What a notice must contain beside the power it names, as data ({@code rulepack/requirements.json}): by kind, issuer, demand
 * and date. Immutable and safe to share; load it once.
 */
public final class Requirements {
    private final List<Requirement> requirements;

    private Requirements(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    private record Document(String edition, List<Requirement> requirements) {}

    /** One row; an empty set means any, {@code from} and {@code to} are the half-open interval in which it is asked for. */
    private record Requirement(
            Defect.Code code,
            Needed needs,
            Set<String> noticeKinds,
            Set<IssuerClass> issuers,
            Set<String> demandTypes,
            Set<String> categories,
            LocalDate from,
            LocalDate to,
            Cure curedBy,
            String source) {

        boolean concerns(NoticeFacts facts) {
            var day = facts.receivedAt().atZone(facts.zone()).toLocalDate();
            return (noticeKinds.isEmpty() || noticeKinds.contains(facts.kind()))
                    && (issuers.isEmpty() || issuers.contains(facts.authority()))
                    && (from == null || !day.isBefore(from))
                    && (to == null || day.isBefore(to));
        }

        boolean concerns(NoticeContents.Point point) {
            return (demandTypes.isEmpty() || demandTypes.contains(point.type()))
                    && (categories.isEmpty() || !Collections.disjoint(categories, point.categories()));
        }
    }

    /** What must be there. */
    private enum Needed {
        SIGNATORY,
        CASE_REFERENCE,
        TRUE_DATE,
        ORIGINAL,
        TARGETS,
        NARROW_SCOPE,
        PERIOD
    }

    /** What the authority has to do about it. */
    private enum Cure {
        /** Say it in the answer to a clarification. */
        WORDS,
        /** Send a document with the answer. */
        DOCUMENT
    }

    /** The rows of this build. */
    public static Requirements load() {
        return new Requirements(
                RulePack.read("requirements.json", Document.class).requirements());
    }

    /** Everything that a notice lacks, in the order of the rows; {@code demand} is null where the whole notice lacks it. */
    public List<Defect> missing(NoticeFacts facts, NoticeContents contents) {
        var defects = new ArrayList<Defect>();
        for (var row : requirements) {
            var points = row.concerns(facts)
                    ? contents.points().stream().filter(row::concerns).toList()
                    : List.<NoticeContents.Point>of();
            if (!points.isEmpty() && !met(row.needs(), facts, contents)) {
                defects.add(new Defect(row.code(), null, Messages.text("clock.defect." + row.code())));
            }
            points.stream()
                    .filter(point -> !met(row.needs(), point))
                    .forEach(point -> defects.add(new Defect(
                            row.code(),
                            point.position(),
                            Messages.text("clock.defect." + row.code(), point.position(), point.type()))));
        }
        return defects;
    }

    /** Whether an answer to a clarification cures a defect of this kind, by its words or by a document that it brings. */
    public boolean curedByAnswer(Defect.Code code, boolean document) {
        return requirements.stream()
                .filter(row -> row.code() == code)
                .anyMatch(row -> row.curedBy() == Cure.WORDS || document);
    }

    private static boolean met(Needed needed, NoticeFacts facts, NoticeContents contents) {
        return switch (needed) {
            case SIGNATORY -> contents.signatory();
            case CASE_REFERENCE -> !facts.caseReferences().isEmpty();
            case TRUE_DATE ->
                facts.issuedOn() == null
                        || !facts.issuedOn()
                                .isAfter(facts.receivedAt().atZone(facts.zone()).toLocalDate());
            case ORIGINAL -> contents.inWriting();
            case TARGETS, NARROW_SCOPE, PERIOD -> true;
        };
    }

    private static boolean met(Needed needed, NoticeContents.Point point) {
        return switch (needed) {
            case TARGETS -> point.targets() > 0 || point.openEnded();
            case NARROW_SCOPE -> !point.openEnded();
            case PERIOD -> point.period();
            case SIGNATORY, CASE_REFERENCE, TRUE_DATE, ORIGINAL -> true;
        };
    }
}
