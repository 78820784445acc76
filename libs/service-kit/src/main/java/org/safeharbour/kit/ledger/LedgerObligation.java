package org.safeharbour.kit.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of this table begin with this event about an object of this kind. The table has the object's UUIDv7 as {@code id}.
 */
public record LedgerObligation(String table, String event, String objectKind) {
    private static final String REGISTRY = "META-INF/safe-harbour/ledger-obligations.txt";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException when the table is no plain name */
    public LedgerObligation {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("not the name of a table: " + table);
        }
    }

    /** Reads a line {@code table EVENT object-kind}. */
    public static LedgerObligation parse(String line) {
        var words = line.strip().split(" +", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("not a table, an event and a kind of object: " + line);
        }
        return new LedgerObligation(words[0], words[1], words[2]);
    }

    /** Those of all modules on the class path. */
    public static List<LedgerObligation> registered() {
        var all = new ArrayList<LedgerObligation>();
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources(REGISTRY);
            while (files.hasMoreElements()) {
                try (var reader = new BufferedReader(
                        new InputStreamReader(files.nextElement().openStream(), StandardCharsets.UTF_8))) {
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(LedgerObligation::parse)
                            .forEach(all::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's obligations could not be read", e);
        }
        return all;
    }
}
