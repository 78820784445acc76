package org.safeharbour.ledger.verifier;

/** The command cannot be carried out as given, so nothing was checked: exit code 2. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] blanks;

    UsageException(String key, Object... blanks) {
        super(key);
        this.key = key;
        this.blanks = blanks;
    }

    String in(Texts texts) {
        return texts.of(key, blanks);
    }
}
