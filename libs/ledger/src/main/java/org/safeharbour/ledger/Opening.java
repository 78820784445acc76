package org.safeharbour.ledger;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * The value behind a commitment and the salt that hid it. It is personal data: it goes only to who is entitled, and
 * {@link #toString()} shows the name alone.
 *
 * @param name name of the committed field
 * @param salt 32 random bytes
 * @param value the text that was committed to
 */
public record Opening(String name, byte[] salt, String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses an empty name, U+0000 in the name (it separates name from value) and a salt that has not 32 bytes. */
    public Opening {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new MalformedException("a committed field has a name without U+0000");
        }
        if (salt.length != Hash.LENGTH) {
            throw new MalformedException("a salt has 32 bytes, not " + salt.length);
        }
        salt = salt.clone();
        StrictText.utf8(name);
        StrictText.utf8(value);
    }

    /** An opening with a fresh random salt, made when the entry is written. */
    public static Opening fresh(String name, String value) {
        byte[] salt = new byte[Hash.LENGTH];
        RANDOM.nextBytes(salt);
        return new Opening(name, salt, value);
    }

    /** A copy of the 32 bytes. */
    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** The commitment that this opens. */
    public Commitment commitment() {
        return Commitment.to(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening that
                && name.equals(that.name)
                && value.equals(that.value)
                && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, value, Arrays.hashCode(salt));
    }

    /** The name alone: salt and value are nobody's business but the entitled reader's. */
    @Override
    public String toString() {
        return "Opening[" + name + "]";
    }
}
