package org.safeharbour.local.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** Specimens that are PDFs: one whose text is written anew, line by line, and one that is only a picture. */
final class PdfPages {
    private static final float MARGIN = 50;
    private static final float SIZE = 10;
    private static final float LINE = 15;

    private PdfPages() {}

    static byte[] rewritten(byte[] original, Wording wording) throws IOException {
        String text;
        try (PDDocument specimen = Loader.loadPDF(original)) {
            PDFTextStripper lines = new PDFTextStripper();
            lines.setSortByPosition(true);
            text = lines.getText(specimen);
        }
        try (PDDocument letter = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            letter.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(letter, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), SIZE);
                content.setLeading(LINE);
                content.beginText();
                content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                for (String line : wording.of(text).lines().toList()) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return saved(letter);
        }
    }

    /** The same picture, in a file that is not the same as any before. */
    static byte[] numbered(byte[] original, String number) throws IOException {
        try (PDDocument scan = Loader.loadPDF(original)) {
            scan.getDocumentInformation().setCustomMetadataValue("ScanJob", number);
            return saved(scan);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
