package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safeharbour.notice.intake.document.MailHeaders;
import org.safeharbour.notice.intake.document.ReadDocuments;
import org.safeharbour.notice.intake.document.ReadFile;

/** Reads values out of the texts and rows of one letter. Nothing is guessed: what the letter does not say stays empty. */
public final class LetterGrammar {
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
                : new ReadingLetter(circumstances, documents, rows, letter, texts, sender).values();
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
        LetterWarnings warnings = LetterWarnings.of(documents.flaws());
        warnings.when(rows.targets().isEmpty(), LetterWarning.UNREADABLE_ATTACHMENT);
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
                warnings.list(),
                Map.of(),
                false);
    }
}
