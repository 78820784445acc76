package org.safeharbour.notice.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Opens uploaded files, whatever they are, down to text and rows. It never fails: what cannot be read is kept and
 * reported as a {@link Flaw}. One reader reads one letter.
 */
public final class DocumentReader {
    private final RowSink rows;
    private final TimeBudget time = TimeBudget.start();
    private final List<ReadFile> files = new ArrayList<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private MailHeaders headers;
    private MailHeaders forwarded;

    /** A reader that hands the rows of sheets and CSV files to the sink. */
    public DocumentReader(RowSink rows) {
        this.rows = rows;
    }

    /** Reads all files of one letter. */
    public ReadDocuments read(List<SourceFile> uploads) {
        uploads.forEach(upload -> file(upload, 0));
        return new ReadDocuments(headers, forwarded, List.copyOf(files), flaws);
    }

    private void file(SourceFile file, int depth) {
        if (file.hasUnsafeName()) {
            flaws.add(Flaw.UNSAFE);
        }
        FileKind kind = file.bytes().length > Bounds.FILE_BYTES || time.isSpent() ? FileKind.OTHER : FileKind.of(file);
        try {
            switch (kind) {
                case MAIL -> mail(file, depth);
                case PDF -> pdf(file);
                case SHEET -> sheet(file);
                case WORD -> text(file, kind, WordText.of(file.bytes()));
                case CSV -> csv(file);
                case HTML -> text(file, kind, HtmlText.of(PlainText.decode(file.bytes(), null)));
                case TEXT -> text(file, kind, PlainText.decode(file.bytes(), null));
                case ARCHIVE -> archive(file, depth);
                case SIDECAR -> keep(file, kind, List.of());
                case EMPTY, OTHER -> unreadable(file, kind);
            }
        } catch (IOException broken) {
            unreadable(file, kind);
        }
    }

    private void mail(SourceFile file, int depth) throws IOException {
        Mail mail = MailReader.read(file.bytes());
        keep(file, FileKind.MAIL, List.of());
        if (headers == null) {
            headers = mail.headers();
        }
        mail(mail, file.safeName(), depth);
    }

    private void mail(Mail mail, String name, int depth) {
        if (mail.malformed()) {
            flaws.add(Flaw.MALFORMED);
        }
        String text = MailBody.choose(mail.plain(), mail.html());
        if (!text.isBlank()) {
            files.add(new ReadFile(name, "text/plain", new byte[0], List.of(new TextPage(name, 1, text)), true));
        }
        if (depth >= Bounds.MAIL_DEPTH) {
            flaws.add(Flaw.UNREADABLE);
            return;
        }
        for (Mail inner : mail.forwarded()) {
            forwarded = forwarded == null ? inner.headers() : forwarded;
            mail(inner, name, depth + 1);
        }
        mail.attachments().forEach(attachment -> file(attachment, depth + 1));
    }

    private void pdf(SourceFile file) throws IOException {
        PdfText.Pages pdf = PdfText.of(file.bytes(), time);
        List<TextPage> pages = new ArrayList<>();
        for (String text : pdf.texts()) {
            pages.add(new TextPage(file.safeName(), pages.size() + 1, text));
        }
        if (pdf.blankPages()) {
            flaws.add(Flaw.UNREADABLE);
        }
        keep(file, FileKind.PDF, pages);
    }

    private void sheet(SourceFile file) {
        flaws.addAll(SheetRows.read(file.safeName(), file.bytes(), rows, time));
        keep(file, FileKind.SHEET, List.of());
    }

    private void csv(SourceFile file) {
        String text = PlainText.decode(file.bytes(), null);
        flaws.addAll(CsvRows.read(file.safeName(), text, rows, time));
        keep(file, FileKind.CSV, List.of());
    }

    private void archive(SourceFile file, int depth) throws IOException {
        if (depth > Bounds.ARCHIVE_DEPTH) {
            unreadable(file, FileKind.ARCHIVE);
            return;
        }
        List<SourceFile> inside = Archive.files(file.bytes());
        keep(file, FileKind.ARCHIVE, List.of());
        inside.forEach(packed -> file(packed, depth + 1));
    }

    private void text(SourceFile file, FileKind kind, String text) {
        String normal = PlainText.normalise(text);
        if (normal.isBlank()) {
            flaws.add(Flaw.UNREADABLE);
        }
        keep(file, kind, normal.isBlank() ? List.of() : List.of(new TextPage(file.safeName(), 1, normal)));
    }

    private void unreadable(SourceFile file, FileKind kind) {
        flaws.add(Flaw.UNREADABLE);
        keep(file, kind, List.of());
    }

    private void keep(SourceFile file, FileKind kind, List<TextPage> pages) {
        files.add(new ReadFile(file.safeName(), kind.mediaType(), file.bytes(), pages, false));
    }
}
