package org.safeharbour.local.job;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The reply as the authority holds it: what its action-taken table says, read from the PDF alone. */
final class ReplyLetter {
    /** A status cell of the English letter: every point is answered, refused with a ground, or carried over with a date. */
    private static final Pattern CLOSED_POINT =
            Pattern.compile("\\b(Answered|Refused|Carried over to \\d{1,2} [A-Z][a-z]+ \\d{4})");

    private static final String TABLE_BEGINS = "Status";
    private static final Pattern TABLE_ENDS = Pattern.compile("Annexure \\w+: |Not closed by");

    private ReplyLetter() {}

    /** How many points of the letter have an outcome in the table. */
    static int pointsClosed(byte[] pdf) throws IOException {
        String text;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
        return pointsClosed(text);
    }

    static int pointsClosed(String text) {
        int begin = text.indexOf(TABLE_BEGINS);
        if (begin < 0) {
            return 0;
        }
        String table = TABLE_ENDS.split(text.substring(begin), 2)[0];
        return (int) CLOSED_POINT.matcher(table).results().count();
    }
}
