package org.safeharbour.ledger;

import java.util.List;

/** The line form that inclusion and consistency paths share: one base64 hash per line. */
final class MerklePath {

    /** A tree of 2^63 leaves has paths of 63 hashes; a consistency path has one more. */
    private static final int MAX_HASHES = 64;

    private MerklePath() {}

    static List<Hash> parse(List<String> lines) {
        if (lines.size() > MAX_HASHES) {
            throw new MalformedException("a path has at most " + MAX_HASHES + " hashes");
        }
        return lines.stream().map(Hash::fromBase64).toList();
    }

    static String format(List<Hash> hashes) {
        StringBuilder text = new StringBuilder();
        hashes.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.toString();
    }
}
