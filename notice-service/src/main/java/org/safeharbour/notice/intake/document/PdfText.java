package org.safeharbour.notice.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF, page by page. Nothing in it is run, followed or rendered. */
final class PdfText {
    private PdfText() {}

    /** The texts in order, and whether any page has none (or was not reached within the bounds). */
    record Pages(List<String> texts, boolean blankPages) {}

    /**
     * Reads every page up to the bounds.
     *
     * @throws IOException if it is not a PDF that can be read
     */
    static Pages of(byte[] bytes, TimeBudget time) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            List<String> texts = new ArrayList<>();
            boolean blank = pdf.getNumberOfPages() == 0 || pdf.getNumberOfPages() > Bounds.PDF_PAGES;
            int last = Math.min(pdf.getNumberOfPages(), Bounds.PDF_PAGES);
            for (int page = 1; page <= last; page++) {
                if (time.isSpent()) {
                    blank = true;
                    break;
                }
                String text = PlainText.normalise(page(pdf, page));
                blank |= text.isBlank();
                texts.add(text);
            }
            return new Pages(texts, blank);
        } catch (RuntimeException | StackOverflowError brokenInside) {
            // The parser promises IOException only, yet hostile files reach other failures; they mean the same here.
            throw new IOException("the PDF cannot be parsed", brokenInside);
        }
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setLineSeparator("\n");
        stripper.setAddMoreFormatting(false);
        return stripper.getText(pdf);
    }
}
