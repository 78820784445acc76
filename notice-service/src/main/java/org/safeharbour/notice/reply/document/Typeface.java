package org.safeharbour.notice.reply.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontOptions;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfWriter;

/** The embedded fonts, one a script and weight. Never taken from the machine: a letter looks the same everywhere. */
final class Typeface {
    static final Typeface REGULAR;
    static final Typeface BOLD;

    /** Shapes Indic scripts and writes the exact text behind the glyphs; knows the fonts below and no others. */
    private static final GlyphLayoutManager SHAPING = new GlyphLayoutManager()
            .setWriteActualText(true)
            .setDefaultFontOptions(new FontOptions().setKerningOn().setLigaturesOn());

    static {
        var bengali = load("NotoSansBengali-Regular", 2);
        var kannada = load("NotoSansKannada-Regular", 3);
        REGULAR = new Typeface(load("NotoSans-Regular", 0), load("NotoSansDevanagari-Regular", 1), bengali, kannada);
        BOLD = new Typeface(load("NotoSans-Bold", 4), load("NotoSansDevanagari-Bold", 5), bengali, kannada);
    }

    private final BaseFont latin;
    private final Map<UnicodeScript, BaseFont> byScript = new EnumMap<>(UnicodeScript.class);

    private Typeface(BaseFont latin, BaseFont devanagari, BaseFont bengali, BaseFont kannada) {
        this.latin = latin;
        byScript.put(UnicodeScript.DEVANAGARI, devanagari);
        byScript.put(UnicodeScript.BENGALI, bengali);
        byScript.put(UnicodeScript.KANNADA, kannada);
    }

    /** Lets the writer shape its text with these fonts. */
    static void shape(PdfWriter writer) {
        writer.setGlyphLayoutManager(SHAPING);
    }

    /** The font of Latin, Greek and Cyrillic, and of everything that no other font covers. */
    BaseFont latin() {
        return latin;
    }

    /**
     * The font for a character that follows text in another. Signs that scripts share (spaces, digits, joiners, the danda)
     * stay in the run that they stand in, because a joiner in a font of its own would break its cluster.
     */
    BaseFont fontOf(int character, BaseFont current) {
        var script = UnicodeScript.of(character);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            var joins = Character.getType(character) == Character.FORMAT || current.charExists(character);
            return joins
                    ? current
                    : byScript.get(UnicodeScript.DEVANAGARI).charExists(character) && !latin.charExists(character)
                            ? byScript.get(UnicodeScript.DEVANAGARI)
                            : latin;
        }
        return byScript.getOrDefault(script, latin);
    }

    private static BaseFont load(String name, int index) {
        var resource = "/fonts/" + name + ".ttf";
        try (var in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " in this build");
            }
            var font = SHAPING.loadFont(name + ".ttf", in, 1).getBaseFont();
            font.setSecureRandom(new FixedPrefix(index));
            return font;
        } catch (GlyphLayoutFontManager.FontLoadException e) {
            throw new IllegalStateException(resource + " cannot be used as a font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " could not be read", e);
        }
    }

    /** Gives the subset of a font the same six-letter tag each time; nothing secret depends on it. */
    private static final class FixedPrefix extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private static final double LETTERS = 26;

        private final double value;

        FixedPrefix(int index) {
            this.value = (index + 0.5) / LETTERS;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
