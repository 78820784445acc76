package org.safeharbour.notice.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The paragraphs of a DOCX file. Fields, macros and linked parts are not looked at. */
final class WordText {
    private static final String MAIN_PART = "word/document.xml";

    private WordText() {}

    /**
     * The text, a line a paragraph.
     *
     * @throws IOException if it is no such file or beyond the bounds
     */
    static String of(byte[] bytes) throws IOException {
        if (!Archive.isWithinBounds(bytes)) {
            throw new IOException("the file inflates beyond the bounds");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (MAIN_PART.equals(entry.getName())) {
                    String xml = new String(zip.readNBytes(Bounds.FILE_BYTES), StandardCharsets.UTF_8);
                    return paragraphs(Jsoup.parse(xml, "", Parser.xmlParser()));
                }
            }
        }
        throw new IOException("the file has no main part");
    }

    private static String paragraphs(Document xml) {
        StringBuilder out = new StringBuilder();
        for (Element paragraph : xml.getElementsByTag("w:p")) {
            for (Element run : paragraph.getAllElements()) {
                switch (run.tagName()) {
                    case "w:t" -> out.append(run.wholeText());
                    case "w:tab" -> out.append("    ");
                    case "w:br" -> out.append('\n');
                    default -> out.append("");
                }
            }
            out.append('\n');
        }
        return out.toString();
    }
}
