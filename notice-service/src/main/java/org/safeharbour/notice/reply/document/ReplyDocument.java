package org.safeharbour.notice.reply.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.GregorianCalendar;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The reply letter as a PDF (A4, embedded fonts, true text layer). */
public final class ReplyDocument {
    private static final float MARGIN = 54;
    private static final float TOP = 50;
    private static final float BOTTOM = 64;
    private static final int ID_BYTES = 16;

    private ReplyDocument() {}

    /**
     * The letter's bytes. Equal content gives equal bytes with the same version of the product, so that a letter can be
     * rendered again and compared with the hash in the ledger.
     */
    public static byte[] render(ReplyContent content) {
        var footer = new Footer(content, 0);
        write(content, footer);
        // The footer names the number of pages, known only after a first pass of the same content.
        return write(content, new Footer(content, footer.pages()));
    }

    /** Loads fonts and shaping, about a second of work, so that the first letter after a start does not wait for it. */
    public static void warmUp() {
        Typesetting.phrase(" ", Typesetting.Style.BODY);
    }

    private static byte[] write(ReplyContent content, Footer footer) {
        var bytes = new ByteArrayOutputStream();
        var words = new Words(content.language(), content.zone());
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, TOP, BOTTOM)) {
            var writer = PdfWriter.getInstance(document, bytes);
            Typeface.shape(writer);
            writer.setPageEvent(footer);
            writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(idOf(content), idOf(content)));
            writer.getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(content.language().toLanguageTag()));
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            document.addTitle(words.label("title." + content.kind()) + " " + content.reference());
            document.addAuthor(content.letterhead().platform());
            document.open();
            // Opening sets the date to now; the letter's own date takes its place.
            var issued = new PdfDate(GregorianCalendar.from(content.issuedAt().atZone(content.zone())));
            writer.getInfo().put(PdfName.CREATIONDATE, issued);
            writer.getInfo().put(PdfName.MODDATE, issued);
            new Letter(content, words).addTo(document);
        }
        return bytes.toByteArray();
    }

    /** The file's identifier, from the content instead of chance. */
    private static byte[] idOf(ReplyContent content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
