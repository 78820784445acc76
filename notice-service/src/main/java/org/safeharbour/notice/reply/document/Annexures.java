package org.safeharbour.notice.reply.document;

import static org.safeharbour.notice.reply.document.Typesetting.denseCell;
import static org.safeharbour.notice.reply.document.Typesetting.headCell;
import static org.safeharbour.notice.reply.document.Typesetting.paragraph;
import static org.safeharbour.notice.reply.document.Typesetting.table;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPTable;
import org.safeharbour.notice.reply.document.ReplyContent.Item;
import org.safeharbour.notice.reply.document.ReplyContent.Point;
import org.safeharbour.notice.reply.document.Typesetting.Style;

/** What each point covers, one by one: an annexure a point that has items, lettered in the order of the points. */
final class Annexures {
    /** More rows make a letter that nobody can print; the complete list is at the notice in the portal. */
    static final int LISTED = 2_000;

    private static final int ALPHABET = 26;

    private final ReplyContent content;
    private final Words words;

    Annexures(ReplyContent content, Words words) {
        this.content = content;
        this.words = words;
    }

    /** A, B, … Z, AA, AB … */
    static String letterOf(ReplyContent content, Point point) {
        var index = 0;
        for (var other : content.points()) {
            if (other.position() == point.position()) {
                break;
            }
            index += other.items().isEmpty() ? 0 : 1;
        }
        var letter = Character.toString('A' + index % ALPHABET);
        return index < ALPHABET ? letter : Character.toString('A' + index / ALPHABET - 1) + letter;
    }

    void addTo(Document document) {
        var any = content.points().stream().anyMatch(point -> !point.items().isEmpty());
        if (any) {
            document.newPage();
        }
        for (var point : content.points()) {
            if (!point.items().isEmpty()) {
                add(document, point);
            }
        }
    }

    private void add(Document document, Point point) {
        var count = point.items().size();
        var title =
                words.label("annexure.title", letterOf(content, point), Letter.number(point), Integer.toString(count));
        document.add(paragraph(title, Style.SECTION, 10, 5));
        if (count > LISTED) {
            document.add(paragraph(
                    words.label("annexure.cut", Integer.toString(LISTED), Integer.toString(count)), Style.BODY, 0, 5));
        }
        document.add(list(point));
    }

    private PdfPTable list(Point point) {
        var list = table(7, 38, 19, 19, 17);
        list.setHeaderRows(1);
        list.addCell(headCell(words.label("column.row")));
        list.addCell(headCell(words.label("column.item")));
        list.addCell(headCell(words.label("column.outcome")));
        list.addCell(headCell(words.label("column.time", words.zone())));
        list.addCell(headCell(words.label("column.remark")));
        var row = 0;
        for (var item : point.items().subList(0, Math.min(LISTED, point.items().size()))) {
            row++;
            addRow(list, row, item);
        }
        return list;
    }

    private void addRow(PdfPTable list, int row, Item item) {
        list.addCell(denseCell(Integer.toString(row), Style.SMALL));
        list.addCell(denseCell(item.value(), Style.DENSE));
        list.addCell(denseCell(words.code("outcomes", item.outcome()), Style.DENSE));
        list.addCell(denseCell(item.at() == null ? "–" : words.moment(item.at()), Style.DENSE));
        list.addCell(denseCell(item.remark() == null ? "" : item.remark(), Style.SMALL));
    }
}
