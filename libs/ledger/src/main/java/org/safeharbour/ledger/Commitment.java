package org.safeharbour.ledger;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a log entry says about a value without saying the value: HMAC-SHA-256 with the salt as key over the UTF-8 bytes of
 * name, U+0000 and value. Without the salt nothing can be guessed from it; without another salt it fits one value only.
 *
 * @param name name of the committed field
 * @param hash the 32 bytes of the HMAC
 */
public record Commitment(String name, Hash hash) {

    /** The commitment to the value of this opening. */
    public static Commitment to(Opening opening) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(opening.salt(), "HmacSHA256"));
            mac.update(StrictText.utf8(opening.name()));
            mac.update((byte) 0);
            return new Commitment(opening.name(), Hash.of(mac.doFinal(StrictText.utf8(opening.value()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must provide HmacSHA256", e);
        }
    }

    /** A commitment as it stands in an entry: 64 hexadecimal digits. */
    public static Commitment parse(String name, String hex) {
        return new Commitment(name, Hash.fromHex(hex));
    }

    /** Whether this opening is the one that was committed to. */
    public boolean isOpenedBy(Opening opening) {
        return equals(to(opening));
    }

    /** 64 lower-case hexadecimal digits, as the entry carries them. */
    public String toHex() {
        return hash.toHex();
    }
}
