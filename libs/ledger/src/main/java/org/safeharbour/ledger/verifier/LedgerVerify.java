package org.safeharbour.ledger.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code ledger-verify}. One sentence on standard output and the exit code say what was found: 0 verified, 1
 * refused, 2 the command could not be carried out, so nothing was checked. It opens no network connection.
 */
public final class LedgerVerify {

    /** What was asked holds. */
    public static final int VERIFIED = 0;

    /** What was asked does not hold. */
    public static final int REFUSED = 1;

    /** Nothing was checked: wrong words, no key, a file that cannot be read. */
    public static final int USAGE = 2;

    private final Texts texts;

    /** A verifier that speaks the language of this locale, English where there is no translation. */
    public LedgerVerify(Locale locale) {
        this.texts = Texts.in(locale);
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // Sentences are UTF-8 whatever the console's own character set is.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = new LedgerVerify(Locale.getDefault(Locale.Category.DISPLAY)).run(args, out, err);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Runs one command: verdicts go to {@code out}, how to use the command to {@code err}; gives the exit code. */
    public int run(String[] args, PrintStream out, PrintStream err) {
        try {
            if (List.of(args).equals(List.of("--help"))) {
                out.println(texts.of("verifier.help"));
                return VERIFIED;
            }
            out.println(verdict(List.of(args)).in(texts));
            return VERIFIED;
        } catch (RefusedException e) {
            out.println(e.in(texts));
            return REFUSED;
        } catch (UsageException e) {
            err.println(e.in(texts));
            err.println(texts.of("verifier.help"));
            return USAGE;
        }
    }

    private static Verdict verdict(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("verifier.usage.command-missing");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "verify" -> VerifyingEntry.run(rest);
            case "consistency" -> CheckingConsistency.run(rest);
            case "fsck" -> CheckingExport.run(rest);
            default -> throw new UsageException("verifier.usage.command-unknown", words.getFirst());
        };
    }
}
