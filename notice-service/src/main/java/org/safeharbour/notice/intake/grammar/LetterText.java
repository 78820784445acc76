package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.List;
import org.safeharbour.notice.intake.document.TextPage;

/** The text of one document as one string, with the way back to its pages. */
final class LetterText {
    private static final int BOUND = 120_000;
    private static final java.util.regex.Pattern SPECIMEN =
            java.util.regex.Pattern.compile("(?im)^[ \\t]*\\[specimen[^\\]]*\\][ \\t]*$");

    private final List<TextPage> pages;
    private final List<Integer> starts = new ArrayList<>();
    private final String text;

    LetterText(List<TextPage> pages) {
        this.pages = pages;
        StringBuilder all = new StringBuilder();
        for (TextPage page : pages) {
            starts.add(all.length());
            all.append(page.text()).append('\n');
        }
        this.text = all.toString();
    }

    /** Everything, for searching targets. */
    String all() {
        return text;
    }

    /** What the grammar reads: bounded, marks of test specimens blanked out. */
    static String readable(String text) {
        String bounded = text.length() > BOUND ? text.substring(0, BOUND) : text;
        return Points.broken(SPECIMEN.matcher(bounded)
                .replaceAll(found -> " ".repeat(found.group().length())));
    }

    Place place(int from, int to) {
        int page = 0;
        while (page + 1 < starts.size() && starts.get(page + 1) <= from) {
            page++;
        }
        TextPage on = pages.get(page);
        return new Place(on.document(), on.page(), from - starts.get(page), to - starts.get(page));
    }
}
