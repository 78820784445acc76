package org.safeharbour.notice.intake.document;

import java.util.regex.Pattern;

/** Tells cells that a spreadsheet program would run from cells that only look odd: a handle, a phone number, a dash. */
final class Cells {
    private static final Pattern HARMLESS =
            Pattern.compile("@[A-Za-z0-9_]{1,30}|[+-]?[\\d(][\\d\\s().,/:-]*|[-+=_ ]+|[-+]\\s?[\\p{L}\\s]+");
    private static final Pattern FORMULA = Pattern.compile("(?s)\\A[\\s'\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*");

    private Cells() {}

    /** True if the cell begins as a formula does and is not a plain handle, number or word (CSV injection). */
    static boolean isFormula(String cell) {
        String text = cell.strip();
        return FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches();
    }

    /** The cell's text in normal form, cut to the bound. */
    static String text(String cell) {
        String cut = cell.length() > Bounds.CELL_CHARACTERS ? cell.substring(0, Bounds.CELL_CHARACTERS) : cell;
        return PlainText.normalise(cut).strip();
    }
}
