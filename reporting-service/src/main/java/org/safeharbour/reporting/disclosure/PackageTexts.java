package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safeharbour.kit.message.Messages;

/** The files of a package that are meant to be read by people: in English and in Hindi. */
@ApplicationScoped
class PackageTexts {
    private static final String PARTED = "\n\n----------------------------------------\n\n";

    /** What the package is and how to check it. */
    byte[] readme(Disclosure disclosure) {
        return inEveryLanguage(locale -> Messages.text(
                locale,
                "disclosure.readme",
                disclosure.terms().noticeNumber(),
                String.valueOf(disclosure.terms().demand()),
                String.join(", ", DataCategory.names(disclosure.released())),
                disclosure.refusals().isEmpty()
                        ? "-"
                        : disclosure.refusals().entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", ")),
                disclosure.keyFingerprint()));
    }

    /** The legal basis and what it permits. */
    byte[] basis(Terms terms) {
        return inEveryLanguage(locale -> Messages.text(
                locale,
                "disclosure.basis",
                terms.noticeNumber(),
                terms.reference() == null ? "-" : terms.reference(),
                terms.caseReferences().isEmpty() ? "-" : String.join(", ", terms.caseReferences()),
                terms.legalBasis().stream()
                        .map(id -> "- " + id + (named(id) ? ": " + Messages.text(locale, key(id)) : ""))
                        .collect(Collectors.joining("\n")),
                String.join(", ", terms.askedNames()),
                String.join(", ", terms.permittedNames())));
    }

    private static boolean named(String id) {
        return Messages.has(key(id));
    }

    private static String key(String id) {
        return "disclosure.basis." + id;
    }

    private static byte[] inEveryLanguage(java.util.function.Function<Locale, String> text) {
        return (Messages.LANGUAGES.stream().map(text).collect(Collectors.joining(PARTED)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
