package org.safeharbour.ledger.verifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What one run of the command gave. */
record Ran(int exit, String out, String err) {

    static Ran verifier(Object... words) {
        return verifier(Locale.ENGLISH, words);
    }

    static Ran verifier(Locale locale, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        int exit = new LedgerVerify(locale)
                .run(
                        args,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
