package org.safeharbour.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.safeharbour.kit.caller.Caller;

/**
 * A log-in in a browser.
 *
 * @param key hexadecimal SHA-256 of what identifies it at the identity provider
 * @param realm staff or authorities
 * @param caller who it is
 */
record LogIn(String key, String realm, Caller caller) {

    /** The log-in of an identity; empty for nobody, and for an identity that no realm of ours made. */
    static Optional<LogIn> of(SecurityIdentity identity) {
        String realm = identity.getAttribute("tenant-id");
        if (identity.isAnonymous() || realm == null) {
            return Optional.empty();
        }
        var principal = identity.getPrincipal();
        // The identity provider's session outlives the renewal of tokens; without one, the account.
        Object session = principal instanceof JsonWebToken token ? token.getClaim("sid") : null;
        var name = realm + '\0' + (session == null ? "account\0" + principal.getName() : "session\0" + session);
        return KnownCaller.of(identity).map(caller -> new LogIn(sha256(name), realm, caller));
    }

    byte[] keyBytes() {
        return HexFormat.of().parseHex(key);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
