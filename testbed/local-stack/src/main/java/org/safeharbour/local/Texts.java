package org.safeharbour.local;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the local stack says to the person at the terminal, in that person's language. */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("META-INF/safe-harbour/messages", Locale.getDefault());

    private Texts() {}

    /** The text of {@code key} with its arguments filled in. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
