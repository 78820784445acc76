package org.safeharbour.notice.intake.document;

import java.util.List;
import java.util.Locale;

/** Small Roman numerals, as they stand before points of a letter. */
public final class Roman {
    private static final List<String> NUMERALS = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi", "xxvii", "xxviii", "xxix",
            "xxx");

    private Roman() {}

    /** The numeral of 1 to 30, in small letters; beyond, the number itself. */
    static String of(int number) {
        return number >= 1 && number <= NUMERALS.size() ? NUMERALS.get(number - 1) : Integer.toString(number);
    }

    /** The value of a numeral from i to xxx, or 0 if it is none. */
    public static int valueOf(String numeral) {
        return NUMERALS.indexOf(numeral.toLowerCase(Locale.ROOT)) + 1;
    }
}
