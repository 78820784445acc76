package org.safeharbour.notice.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.safeharbour.notice.intake.document.DocumentReader;
import org.safeharbour.notice.intake.document.MailHeaders;
import org.safeharbour.notice.intake.document.ReadDocuments;
import org.safeharbour.notice.intake.document.ReadFile;
import org.safeharbour.notice.intake.document.SourceFile;
import org.safeharbour.notice.intake.document.TextPage;
import org.safeharbour.notice.intake.grammar.AnnexureRows;
import org.safeharbour.notice.intake.grammar.Circumstances;
import org.safeharbour.notice.intake.grammar.Demand;
import org.safeharbour.notice.intake.grammar.LetterGrammar;
import org.safeharbour.notice.intake.grammar.LetterKind;
import org.safeharbour.notice.intake.grammar.LetterValues;

/**
 * Reads a letter of an authority, a complainant or a flagger from the files it came in. It is pure: no clock, no network,
 * no storage; and it never fails on what a sender can send. What cannot be read comes back as NEEDS_ENTRY with every
 * original, so that nothing is dropped.
 */
public final class LetterReader {
    /** Reads one letter. {@code receivedAt} is when the caller got it, or null to take it from the mail's own headers. */
    public LetterReading read(List<UploadedDocument> uploads, OffsetDateTime receivedAt, ReadingContext context) {
        Circumstances circumstances = context.circumstances();
        AnnexureRows rows = new AnnexureRows(circumstances.platform());
        ReadDocuments documents = new DocumentReader(rows::row)
                .read(uploads.stream()
                        .map(upload -> new SourceFile(upload.name(), upload.mediaType(), upload.bytes()))
                        .toList());
        LetterValues values = new LetterGrammar(circumstances).read(documents, rows);
        boolean nothingAsked =
                values.kind() == LetterKind.UNKNOWN && values.demands().isEmpty();
        MailHeaders headers = documents.headers();
        return new LetterReading(
                nothingAsked ? LetterReading.State.NEEDS_ENTRY : LetterReading.State.READ,
                originals(documents),
                draft(values),
                values.childSafety(),
                headers == null ? null : headers.messageId(),
                headers == null ? null : headers.inReplyTo(),
                headers == null ? List.of() : headers.references(),
                receivedAt != null || headers == null ? receivedAt : taken(headers, context.trustedMailHost()));
    }

    /** The topmost Received header of our own host; others can be forged. */
    private static OffsetDateTime taken(MailHeaders headers, String ownHost) {
        return headers.received().stream()
                .filter(hop -> hop.by().equals(ownHost))
                .map(MailHeaders.Received::at)
                .findFirst()
                .orElse(null);
    }

    private static LetterDraft draft(LetterValues values) {
        List<LetterDraft.DraftDemand> demands = new ArrayList<>();
        for (Demand demand : values.demands()) {
            demands.add(new LetterDraft.DraftDemand(
                    demands.size() + 1,
                    demand.number(),
                    demand.type(),
                    demand.text(),
                    demand.dueAt(),
                    demand.dueWithin(),
                    demand.targets(),
                    demand.openEnded(),
                    demand.dataCategories(),
                    demand.from(),
                    demand.to()));
        }
        return new LetterDraft(
                values.kind(),
                new LetterDraft.Issuer(values.authorityName(), values.authorityUnit()),
                new LetterDraft.Author(values.sender().email(), values.sender().verifiedDomain()),
                values.issuerRank(),
                values.reference(),
                values.caseReferences(),
                values.issuedOn(),
                values.dueAt(),
                values.dueWithin(),
                values.hearingAt(),
                values.inReplyToReference(),
                values.legalBasis(),
                values.legalBasisIds(),
                values.authorityCandidates(),
                demands,
                values.targets(),
                values.targets().size(),
                values.warnings(),
                values.readFrom());
    }

    private static List<LetterReading.Document> originals(ReadDocuments documents) {
        List<LetterReading.Document> originals = new ArrayList<>();
        for (ReadFile file : documents.files()) {
            if (!file.body()) {
                List<String> pages = file.pages().stream().map(TextPage::text).toList();
                originals.add(new LetterReading.Document(
                        file.name(), file.mediaType(), sha256(file.bytes()), file.bytes().length, file.bytes(), pages));
            }
        }
        return originals;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("SHA-256 is missing", everyPlatformHasIt);
        }
    }
}
