package org.safeharbour.chirp.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.safeharbour.chirp.ChirpConfig;

/** The operator's token. A bean of its own because filters are made before the configuration can be read. */
@ApplicationScoped
class AdminToken {

    private final byte[] expected;

    AdminToken(ChirpConfig config) {
        this.expected = config.adminToken().getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in constant time. */
    boolean fits(String offered) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), expected);
    }
}
