package org.safeharbour.ledger.verifier;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** The sentences of the verifier in the reader's language, English where there is no other. */
final class Texts {

    private static final String FOLDER = "META-INF/safe-harbour/";

    private final Properties sentences;

    private Texts(Properties sentences) {
        this.sentences = sentences;
    }

    static Texts in(Locale locale) {
        Properties english = load("messages.properties", new Properties());
        return new Texts(load("messages_" + locale.getLanguage() + ".properties", english));
    }

    /** The sentence with its blanks filled. */
    String of(String key, Object... blanks) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no text " + key);
        }
        Object[] shown = Arrays.stream(blanks)
                .map(blank -> printable(String.valueOf(blank)))
                .toArray();
        return new MessageFormat(sentence, Locale.ROOT).format(shown);
    }

    /**
     * Names and values come from files that somebody else made. Control and direction characters could repaint the
     * verdict on a terminal, so they are shown as a replacement character.
     */
    private static String printable(String blank) {
        StringBuilder shown = new StringBuilder();
        blank.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED -> 0xFFFD;
                    default -> c;
                })
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Reads every file of this name on the class path: in a test or a service other modules bring theirs, too. */
    private static Properties load(String file, Properties defaults) {
        Properties loaded = new Properties(defaults);
        try {
            var files = Texts.class.getClassLoader().getResources(FOLDER + file);
            while (files.hasMoreElements()) {
                read(files.nextElement(), loaded);
            }
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(URL file, Properties into) throws IOException {
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            into.load(reader);
        }
    }
}
