package org.safeharbour.ledger.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line: files in order, and options with one value each. */
record Arguments(List<String> files, Map<String, String> options) {

    /** Reads the words after the command; unknown or repeated options and another number of files are usage errors. */
    static Arguments parse(List<String> words, int fileCount, Set<String> known) {
        List<String> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
                continue;
            }
            if (!known.contains(word)) {
                throw new UsageException("verifier.usage.option-unknown", word);
            }
            if (++i == words.size()) {
                throw new UsageException("verifier.usage.option-value", word);
            }
            if (options.put(word, words.get(i)) != null) {
                throw new UsageException("verifier.usage.option-twice", word);
            }
        }
        if (files.size() != fileCount) {
            throw new UsageException("verifier.usage.file-count", fileCount, files.size());
        }
        return new Arguments(List.copyOf(files), Map.copyOf(options));
    }

    String file(int position) {
        return files.get(position);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
