package org.safeharbour.reporting.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.safeharbour.kit.message.Messages;

/**
 * The form of the schedule to the Act as a PDF: Part A for the party that has the records, Part B for the expert, with the hash
 * report enclosed. What the machine knows is printed; names, affirmation and signatures are left to the people who give them.
 * Equal content gives equal bytes.
 */
public final class CertificateDocument {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'IST'", Locale.ROOT);
    private static final float MARGIN = 56;
    private static final float PADDING = 5;
    private static final float GAP = 10;
    private static final int ID_BYTES = 16;
    private static final Font TITLE = new Font(Font.HELVETICA, 14, Font.BOLD);
    private static final Font SECTION = new Font(Font.HELVETICA, 11, Font.BOLD);
    private static final Font BODY = new Font(Font.HELVETICA, 9.5f);
    private static final Font HASH = new Font(Font.COURIER, 7.5f);

    private CertificateDocument() {}

    /** The bytes of the PDF. */
    public static byte[] render(Certificate certificate) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, bytes);
            var id = idOf(certificate);
            writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
            document.addTitle(text("title"));
            document.open();
            // Opening sets the date to now; the certificate's own time takes its place.
            var at = new PdfDate(GregorianCalendar.from(certificate.at().atZone(INDIA)));
            writer.getInfo().put(PdfName.CREATIONDATE, at);
            writer.getInfo().put(PdfName.MODDATE, at);
            document.add(paragraph(text("title"), TITLE));
            document.add(paragraph(text("act"), BODY));
            part(document, certificate, "a");
            part(document, certificate, "b");
            document.add(paragraph(text("report"), SECTION));
            document.add(hashes(certificate));
        }
        return bytes.toByteArray();
    }

    private static void part(Document document, Certificate certificate, String part) {
        var at = certificate.at().atZone(INDIA);
        document.add(paragraph(text(part + ".title"), SECTION));
        var table = new PdfPTable(new float[] {2, 3});
        table.setWidthPercentage(100);
        row(table, text("person"), "");
        row(table, text("employer"), certificate.operator());
        row(table, text("source"), text("source.value"));
        row(table, text("reference"), certificate.reference());
        row(table, text("relation"), text("relation.value"));
        row(table, text("algorithm"), "SHA-256");
        row(table, text("taken"), DAY.format(at) + ", " + TIME.format(at));
        document.add(table);
        document.add(paragraph(text(part + ".statement"), BODY));
        document.add(paragraph(text("signature"), BODY));
    }

    private static PdfPTable hashes(Certificate certificate) {
        var table = new PdfPTable(new float[] {4, 1.4f, 10});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        for (var head : new String[] {"file", "bytes", "hash"}) {
            table.addCell(cell(text(head), BODY));
        }
        for (var file : certificate.files()) {
            table.addCell(cell(file.name(), BODY));
            table.addCell(cell(Long.toString(file.bytes()), BODY));
            table.addCell(cell(file.sha256(), HASH));
        }
        return table;
    }

    private static void row(PdfPTable table, String label, String value) {
        table.addCell(cell(label, BODY));
        table.addCell(cell(value, BODY));
    }

    private static PdfPCell cell(String text, Font font) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setPadding(PADDING);
        return cell;
    }

    private static Paragraph paragraph(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingBefore(GAP);
        paragraph.setSpacingAfter(PADDING);
        return paragraph;
    }

    private static String text(String key) {
        return Messages.text("certificate." + key);
    }

    /** The file's identifier, from the content instead of chance. */
    private static byte[] idOf(Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
