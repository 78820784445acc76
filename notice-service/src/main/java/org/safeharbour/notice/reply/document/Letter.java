package org.safeharbour.notice.reply.document;

import static org.safeharbour.notice.reply.document.Typesetting.cell;
import static org.safeharbour.notice.reply.document.Typesetting.headCell;
import static org.safeharbour.notice.reply.document.Typesetting.paragraph;
import static org.safeharbour.notice.reply.document.Typesetting.plainCell;
import static org.safeharbour.notice.reply.document.Typesetting.table;

import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.safeharbour.notice.reply.document.ReplyContent.Point;
import org.safeharbour.notice.reply.document.ReplyContent.Status;
import org.safeharbour.notice.reply.document.Typesetting.Style;

/** The letter from head to signature; the lists follow in {@link Annexures}. */
final class Letter {
    /** Brings a small label onto the line of the text beside it. */
    private static final float LABEL_TOP = 2.6f;

    private static final float BOX_END = 4;

    private final ReplyContent content;
    private final Words words;

    Letter(ReplyContent content, Words words) {
        this.content = content;
        this.words = words;
    }

    void addTo(Document document) {
        addHead(document);
        addAddress(document);
        document.add(paragraph(words.label("title." + content.kind()), Style.TITLE, 10, 5));
        document.add(inquiry());
        document.add(paragraph(words.label("opening." + content.kind()), Style.BODY, 7, 7));
        document.add(actionTable());
        addClosing(document);
        document.add(signature());
        document.add(ledger());
        new Annexures(content, words).addTo(document);
    }

    private void addHead(Document document) {
        var letterhead = content.letterhead();
        document.add(paragraph(letterhead.platform(), Style.PLATFORM, 0, 1));
        document.add(paragraph(String.join(" · ", letterhead.address()), Style.SMALL, 0, 0));
        document.add(paragraph(letterhead.contact(), Style.SMALL, 0, 6));
        var rule = table(1);
        var line = new PdfPCell();
        line.setBorder(Rectangle.TOP);
        line.setBorderColor(Typesetting.ACCENT);
        line.setBorderWidth(1.4f);
        line.setFixedHeight(8);
        rule.addCell(line);
        document.add(rule);
    }

    private void addAddress(Document document) {
        var addressee = content.addressee();
        var to = new StringBuilder(words.label("to"));
        for (var part : new String[] {addressee.designation(), addressee.unit(), addressee.authority()}) {
            if (part != null && !part.isBlank()) {
                to.append('\n').append(part);
            }
        }
        var block = table(58, 42);
        block.addCell(plainCell(to.toString(), Style.BODY));
        var ours = words.label("our-reference", content.reference())
                + "\n"
                + words.label("date", words.date(content.issuedAt()));
        var right = plainCell(ours, Style.BODY);
        right.setHorizontalAlignment(Element.ALIGN_RIGHT);
        right.setPaddingRight(0);
        block.addCell(right);
        document.add(block);
    }

    private PdfPTable inquiry() {
        var inquiry = content.inquiry();
        var block = table(26, 74);
        var dated = inquiry.issuedOn() == null
                ? inquiry.reference()
                : words.label("reference-dated", inquiry.reference(), words.date(inquiry.issuedOn()));
        row(block, "your-reference", dated);
        row(block, "received", words.moment(inquiry.receivedAt()) + " " + words.zone());
        row(block, "our-number", inquiry.number());
        if (!inquiry.caseReferences().isEmpty()) {
            row(block, "case", String.join("; ", inquiry.caseReferences()));
        }
        if (!inquiry.legalBases().isEmpty()) {
            row(block, "legal-basis", String.join("; ", inquiry.legalBases()));
        }
        if (!inquiry.steps().isEmpty()) {
            row(
                    block,
                    "correspondence",
                    inquiry.steps().stream().map(this::step).collect(Collectors.joining("\n")));
        }
        return block;
    }

    private String step(ReplyContent.Step step) {
        var until = step.until() == null ? "" : words.moment(step.until());
        return words.label("step." + step.kind(), words.moment(step.at()), until);
    }

    private void row(PdfPTable block, String key, String value) {
        var label = plainCell(words.label(key), Style.SMALL);
        label.setPaddingTop(LABEL_TOP);
        block.addCell(label);
        block.addCell(plainCell(value, Style.BODY));
    }

    private PdfPTable actionTable() {
        var points = table(7, 28, 34, 14, 17);
        points.setHeaderRows(1);
        for (var head : new String[] {"point", "demand", "action"}) {
            points.addCell(headCell(words.label("column." + head)));
        }
        points.addCell(headCell(words.label("column.time", words.zone())));
        points.addCell(headCell(words.label("column.status")));
        for (var point : content.points()) {
            points.addCell(cell(number(point), Style.CELL_STRONG));
            points.addCell(cell(point.demand(), Style.CELL));
            points.addCell(cell(action(point), Style.CELL));
            points.addCell(cell(point.at() == null ? "–" : words.moment(point.at()), Style.CELL));
            points.addCell(cell(status(point), Style.CELL_STRONG));
        }
        return points;
    }

    static String number(Point point) {
        return point.number() == null ? "(" + point.position() + ")" : point.number();
    }

    private String action(Point point) {
        var text = new StringBuilder();
        if (point.ground() != null) {
            text.append(words.label("ground", words.code("grounds", point.ground())))
                    .append('\n');
        }
        text.append(point.answer() == null ? words.label("no-answer-yet") : point.answer());
        if (!point.items().isEmpty()) {
            text.append('\n').append(words.label("see-annexure", Annexures.letterOf(content, point)));
        }
        return text.toString();
    }

    private String status(Point point) {
        return point.status() == Status.CARRIED_OVER
                ? words.label("status.CARRIED_OVER", words.shortDate(point.until()))
                : words.label("status." + point.status());
    }

    private void addClosing(Document document) {
        var open = content.points().stream()
                .filter(point -> point.status() == Status.CARRIED_OVER || point.status() == Status.PENDING)
                .map(Letter::number)
                .toList();
        var text =
                open.isEmpty() ? words.label("closing.complete") : words.label("closing.open", String.join(", ", open));
        document.add(paragraph(text, Style.BODY, 8, 3));
        document.add(paragraph(words.label("reservation"), Style.BODY, 0, 9));
    }

    private PdfPTable signature() {
        var block = table(100);
        block.setKeepTogether(true);
        block.addCell(plainCell(words.label("for-platform", content.letterhead().platform()), Style.BODY));
        block.addCell(plainCell(content.signatory().designation(), Style.STRONG));
        block.addCell(plainCell(content.signatory().office(), Style.BODY));
        block.addCell(plainCell(words.label("issued", words.moment(content.issuedAt()), words.zone()), Style.SMALL));
        return block;
    }

    private PdfPTable ledger() {
        var box = table(24, 76);
        box.setSpacingBefore(10);
        box.setKeepTogether(true);
        var stamp = content.ledger();
        wide(box, words.label("ledger.title"), Style.HEAD);
        wide(box, words.label(stamp == null ? "ledger.before-first" : "ledger.how"), Style.SMALL);
        if (stamp != null) {
            tinted(box, words.label("ledger.origin"), stamp.origin());
            tinted(box, words.label("ledger.key"), stamp.keyId());
            tinted(box, words.label("ledger.size"), Long.toString(stamp.size()));
            tinted(box, words.label("ledger.root"), stamp.rootHash());
        }
        var end = tint(new PdfPCell());
        end.setBorder(Rectangle.NO_BORDER);
        end.setColspan(2);
        end.setFixedHeight(BOX_END);
        box.addCell(end);
        return box;
    }

    private static void wide(PdfPTable box, String text, Style style) {
        var cell = tint(plainCell(text, style));
        cell.setColspan(2);
        box.addCell(cell);
    }

    private static void tinted(PdfPTable box, String label, String value) {
        box.addCell(tint(plainCell(label, Style.SMALL)));
        box.addCell(tint(plainCell(value, Style.SMALL)));
    }

    private static PdfPCell tint(PdfPCell cell) {
        cell.setBackgroundColor(Typesetting.TINT);
        cell.setPaddingLeft(7);
        cell.setPaddingRight(7);
        cell.setPaddingTop(1.5f);
        cell.setPaddingBottom(3f);
        return cell;
    }
}
