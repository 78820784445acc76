package org.safeharbour.notice.intake.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as a reader sees it: blocks become lines, cells are set apart, list items get their printed marker, quoted mail
 * gets "&gt; ", and the address behind a link follows its text in angle brackets. Nothing is rendered or loaded.
 */
final class HtmlText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "table",
            "tr",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "center",
            "section",
            "article",
            "header",
            "footer",
            "blockquote",
            "dl",
            "dt",
            "dd");
    private static final Set<String> SPACED = Set.of("p", "table", "ul", "ol", "h1", "h2", "h3", "blockquote", "hr");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "template", "noscript");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d])|mso-hide");
    private static final Pattern MANY_BREAKS = Pattern.compile("[ \\t]*\\n(?:[ \\t]*\\n){2,}");
    private static final int DEPTH = 200;

    private final StringBuilder out = new StringBuilder();
    private int preformatted;

    private HtmlText() {}

    /** The text of an HTML document. */
    static String of(String html) {
        HtmlText text = new HtmlText();
        text.node(Jsoup.parse(html).body(), 0);
        return MANY_BREAKS.matcher(text.out).replaceAll("\n\n").strip() + "\n";
    }

    private void node(Node node, int depth) {
        if (node instanceof TextNode words) {
            text(words);
        } else if (node instanceof Element element && depth < DEPTH && isSeen(element)) {
            element(element, depth);
        }
    }

    private void text(TextNode words) {
        if (preformatted > 0) {
            out.append(words.getWholeText());
            return;
        }
        String flat = words.text();
        boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(atStart ? flat.stripLeading() : flat);
    }

    private void element(Element element, int depth) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            out.append('\n');
            return;
        }
        if (tag.equals("blockquote")) {
            quote(element, depth);
            return;
        }
        open(element, tag);
        preformatted += tag.equals("pre") ? 1 : 0;
        element.childNodes().forEach(child -> node(child, depth + 1));
        preformatted -= tag.equals("pre") ? 1 : 0;
        close(element, tag);
    }

    private void open(Element element, String tag) {
        if (BLOCKS.contains(tag)) {
            newLine(SPACED.contains(tag));
        }
        boolean floats = element.attr("style").toLowerCase(Locale.ROOT).contains("float");
        if (tag.equals("td") || tag.equals("th") || floats) {
            boolean first = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            out.append(first ? "" : "    ");
        }
        if (tag.equals("li")) {
            out.append(marker(element));
        }
    }

    private void close(Element element, String tag) {
        if (tag.equals("a")) {
            String address = element.attr("href").strip();
            boolean web = address.regionMatches(true, 0, "http", 0, 4) || address.regionMatches(true, 0, "hxxp", 0, 4);
            if (web && !element.text().strip().equals(address)) {
                out.append(" <").append(address).append("> ");
            }
        }
        if (BLOCKS.contains(tag)) {
            newLine(SPACED.contains(tag));
        }
    }

    private void quote(Element element, int depth) {
        HtmlText inner = new HtmlText();
        element.childNodes().forEach(child -> inner.node(child, depth + 1));
        newLine(true);
        inner.out.toString().strip().lines().forEach(line -> out.append("> ")
                .append(line)
                .append('\n'));
        out.append('\n');
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        int position = 0;
        for (Element sibling : list.children()) {
            position += sibling.normalName().equals("li") ? 1 : 0;
            if (sibling.equals(item)) {
                break;
            }
        }
        int start = list.attr("start").matches("\\d{1,3}") ? Integer.parseInt(list.attr("start")) : 1;
        int number = start + position - 1;
        return switch (list.attr("type")) {
            case "a" -> (char) ('a' + (number - 1) % 26) + ") ";
            case "A" -> (char) ('A' + (number - 1) % 26) + ") ";
            case "i" -> Roman.of(number) + ") ";
            default -> number + ". ";
        };
    }

    private static boolean isSeen(Element element) {
        return !UNSEEN.contains(element.normalName())
                && !element.hasAttr("hidden")
                && !HIDDEN.matcher(element.attr("style")).find();
    }

    private void newLine(boolean blank) {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != '\n') {
            out.append('\n');
        }
        if (blank && length > 0) {
            out.append('\n');
        }
    }
}
