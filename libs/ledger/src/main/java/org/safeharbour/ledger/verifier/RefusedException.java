package org.safeharbour.ledger.verifier;

/** What was checked does not hold: exit code 1 and one sentence that says what did not match. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] blanks;

    RefusedException(String key, Object... blanks) {
        super(key);
        this.key = key;
        this.blanks = blanks;
    }

    String in(Texts texts) {
        return texts.of(key, blanks);
    }
}
