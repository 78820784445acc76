package org.safeharbour.notice.reply.document;

import java.awt.Color;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Text and cells in the letter's few styles. Nothing is justified: stretched lines break shaped scripts. */
final class Typesetting {
    static final Color INK = new Color(0x1A, 0x1F, 0x2B);
    static final Color MUTED = new Color(0x5A, 0x63, 0x70);
    static final Color ACCENT = new Color(0x1F, 0x3A, 0x5F);
    static final Color RULE = new Color(0xB8, 0xC0, 0xCC);
    static final Color TINT = new Color(0xEE, 0xF2, 0xF6);
    private static final float LEADING = 1.42f;
    private static final int FIRST_PRINTABLE = 0x20;

    /** A weight, size and colour. */
    record Style(Typeface face, float size, Color colour) {
        static final Style BODY = new Style(Typeface.REGULAR, 9.5f, INK);
        static final Style STRONG = new Style(Typeface.BOLD, 9.5f, INK);
        static final Style SMALL = new Style(Typeface.REGULAR, 8f, MUTED);
        static final Style CELL = new Style(Typeface.REGULAR, 8.5f, INK);
        static final Style DENSE = new Style(Typeface.REGULAR, 8f, INK);
        static final Style CELL_STRONG = new Style(Typeface.BOLD, 8.5f, INK);
        static final Style HEAD = new Style(Typeface.BOLD, 8f, ACCENT);
        static final Style SECTION = new Style(Typeface.BOLD, 11f, ACCENT);
        static final Style TITLE = new Style(Typeface.BOLD, 13f, ACCENT);
        static final Style PLATFORM = new Style(Typeface.BOLD, 17f, ACCENT);
    }

    private Typesetting() {}

    static Phrase phrase(String text, Style style) {
        var phrase = new Phrase(style.size() * LEADING);
        phrase.setFont(font(style.face().latin(), style));
        var run = new StringBuilder();
        BaseFont current = style.face().latin();
        var clean = clean(text);
        for (var i = 0; i < clean.length(); i += Character.charCount(clean.codePointAt(i))) {
            var character = clean.codePointAt(i);
            var next = style.face().fontOf(character, current);
            if (!next.equals(current) && !run.isEmpty()) {
                phrase.add(chunk(run, current, style));
                run.setLength(0);
            }
            current = next;
            run.appendCodePoint(character);
        }
        if (!run.isEmpty()) {
            phrase.add(chunk(run, current, style));
        }
        return phrase;
    }

    static Paragraph paragraph(String text, Style style, float before, float after) {
        var paragraph = new Paragraph(phrase(text, style));
        paragraph.setFont(font(style.face().latin(), style));
        paragraph.setLeading(style.size() * LEADING);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        return table;
    }

    static PdfPCell headCell(String text) {
        var cell = cell(text, Style.HEAD);
        cell.setBackgroundColor(TINT);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        return cell;
    }

    static PdfPCell cell(String text, Style style) {
        var cell = new PdfPCell(phrase(text, style));
        cell.setLeading(0, LEADING);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        cell.setPaddingTop(3.5f);
        cell.setPaddingBottom(6f);
        cell.setPaddingLeft(5f);
        cell.setPaddingRight(5f);
        return cell;
    }

    /** For long lists: one line a row where the text allows it. */
    static PdfPCell denseCell(String text, Style style) {
        var cell = cell(text, style);
        cell.setPaddingTop(1.5f);
        cell.setPaddingBottom(3.5f);
        return cell;
    }

    static PdfPCell plainCell(String text, Style style) {
        var cell = cell(text, style);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingTop(1f);
        cell.setPaddingBottom(2f);
        cell.setPaddingLeft(0);
        return cell;
    }

    private static Chunk chunk(StringBuilder run, BaseFont font, Style style) {
        return new Chunk(run.toString(), font(font, style));
    }

    private static Font font(BaseFont base, Style style) {
        return new Font(base, style.size(), Font.NORMAL, style.colour());
    }

    /** Letters quote what strangers wrote: control signs and changes of direction must not rearrange the page. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                clean.append('\n');
            } else if (character < FIRST_PRINTABLE || Character.getType(character) == Character.CONTROL) {
                clean.append(' ');
            } else if (!changesDirection(character)) {
                clean.appendCodePoint(character);
            }
        });
        return clean.toString();
    }

    private static boolean changesDirection(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
