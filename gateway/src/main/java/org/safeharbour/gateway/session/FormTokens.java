package org.safeharbour.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.safeharbour.gateway.GatewayConfig;

/** Tokens in forms, bound to one log-in: nobody else's page can know them. The same on every replica. */
@ApplicationScoped
class FormTokens {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormTokens(GatewayConfig config) {
        this.key = new SecretKeySpec(config.sessionSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param login what is unique to the log-in, the realm included */
    String of(String login) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var code = mac.doFinal(("form\0" + login).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(String login, String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(login).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
