package org.safeharbour.ledger.verifier;

import java.util.List;

/** The sentence that a successful check ends with. */
record Verdict(String key, List<Object> blanks) {

    static Verdict of(String key, Object... blanks) {
        return new Verdict(key, List.of(blanks));
    }

    String in(Texts texts) {
        return texts.of(key, blanks.toArray());
    }
}
