package org.safeharbour.notice.reply.document;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The line under each page: whose letter, which one, page x of y. */
final class Footer extends PdfPageEventHelper {
    private static final float BASELINE = 36;
    private static final float RULE_ABOVE = 48;

    private final ReplyContent content;
    private final Words words;
    private final int total;
    private int pages;

    Footer(ReplyContent content, int total) {
        this.content = content;
        this.words = new Words(content.language(), content.zone());
        this.total = total;
    }

    /** Pages written so far. */
    int pages() {
        return pages;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        pages = writer.getPageNumber();
        var canvas = writer.getDirectContent();
        canvas.saveState();
        canvas.setColorStroke(Typesetting.RULE);
        canvas.setLineWidth(0.5f);
        canvas.moveTo(document.left(), RULE_ABOVE);
        canvas.lineTo(document.right(), RULE_ABOVE);
        canvas.stroke();
        canvas.restoreState();
        var style = Typesetting.Style.SMALL;
        var left = content.letterhead().platform() + " · " + content.reference();
        var right = words.label("page", Integer.toString(pages), Integer.toString(total));
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_LEFT, Typesetting.phrase(left, style), document.left(), BASELINE, 0);
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_RIGHT, Typesetting.phrase(right, style), document.right(), BASELINE, 0);
    }
}
