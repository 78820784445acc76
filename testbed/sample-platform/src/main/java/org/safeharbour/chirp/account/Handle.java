package org.safeharbour.chirp.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The public name of an account, lower case and without the @.
 *
 * @param value 1 to 30 of a–z, 0–9 and underscore
 */
public record Handle(String value) {

    /** The form that people may type: capitals are folded. */
    public static final String FORM = "[A-Za-z0-9_]{1,30}";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    // First segments of Chirp's own paths.
    private static final Set<String> RESERVED = Set.of("login", "api", "admin", "q", "g", "help", "about", "media");

    /** Reads a handle as typed, with or without the @; empty when it cannot be one. */
    public static Optional<Handle> read(String typed) {
        String bare = typed.startsWith("@") ? typed.substring(1) : typed;
        return PATTERN.matcher(bare).matches()
                ? Optional.of(new Handle(bare.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether nobody may take it, because Chirp's own pages live there. */
    public boolean reserved() {
        return RESERVED.contains(value);
    }
}
