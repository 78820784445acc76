package org.safeharbour.kit.peer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.webhook.Keys;

/**
 * On whose behalf a message runs, as a compact JWS (RFC 7515, EdDSA) over the person, the permissions, the message's id
 * and the digest of its body. Signed when the message is written, checked by the receiver, which authorises the person
 * again. It has no expiry: a message may wait out an outage, and its id is accepted once.
 */
@ApplicationScoped
public class CallerContexts {
    private static final String TYPE = "safe-harbour-context";
    private static final AlgorithmConstraints ONLY_EDDSA =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final String service;
    private final Path keys;
    private final Map<String, PublicKey> peers = new ConcurrentHashMap<>();
    private volatile PrivateKey own;

    @Inject
    CallerContexts(KitConfig config) {
        this(config.service(), config.keysDir());
    }

    private CallerContexts(String service, Path keys) {
        this.service = service;
        this.keys = keys;
    }

    /** The contexts of a service whose keys are in a folder, outside the container (test senders, tools). */
    public static CallerContexts of(String service, Path keys) {
        return new CallerContexts(service, keys);
    }

    /** Signs for a message to a service; the digest is SHA-256 of the body's bytes. */
    public String sign(Caller caller, UUID message, String destination, byte[] digest) {
        var claims = new JwtClaims();
        claims.setIssuer(service);
        claims.setAudience(destination);
        claims.setJwtId(message.toString());
        claims.setStringClaim("digest", HexFormat.of().formatHex(digest));
        claims.setStringClaim("kind", caller.kind().name());
        claims.setStringClaim("person", caller.person());
        claims.setStringClaim("account", caller.account());
        if (caller.agency() != null) {
            claims.setStringClaim("agency", caller.agency());
        }
        claims.setStringListClaim("permissions", List.copyOf(caller.permissions()));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setHeader("typ", TYPE);
        signature.setKey(ownKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the caller's context could not be signed", e);
        }
    }

    /**
     * The caller of a message, with the sender as its service.
     *
     * @throws ForgedContext when the signature is not the source's, or is about another message, body or receiver
     */
    public Caller verify(String source, UUID message, byte[] digest, String context) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ONLY_EDDSA);
            signature.setCompactSerialization(context);
            signature.setKey(peerKey(source));
            if (!signature.verifySignature() || !TYPE.equals(signature.getHeader("typ"))) {
                throw new ForgedContext();
            }
            var claims = JwtClaims.parse(signature.getPayload());
            boolean ours = source.equals(claims.getIssuer())
                    && claims.getAudience().equals(List.of(service))
                    && message.toString().equals(claims.getJwtId())
                    && HexFormat.of().formatHex(digest).equals(claims.getStringClaimValue("digest"));
            if (!ours) {
                throw new ForgedContext();
            }
            return caller(source, claims);
        } catch (JoseException | InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new ForgedContext(e);
        }
    }

    private static Caller caller(String source, JwtClaims claims) throws MalformedClaimException {
        return new Caller(
                Caller.Kind.valueOf(claims.getStringClaimValue("kind")),
                claims.getStringClaimValue("person"),
                claims.getStringClaimValue("account"),
                claims.getStringClaimValue("agency"),
                Set.copyOf(claims.getStringListClaimValue("permissions")),
                source);
    }

    private PrivateKey ownKey() {
        if (own == null) {
            own = Keys.readPrivate(keys.resolve("context.key"));
        }
        return own;
    }

    /** The caller has compared the source with the senders that may write here: it is no path from outside. */
    private PublicKey peerKey(String source) {
        return peers.computeIfAbsent(
                source, name -> Keys.readPublic(keys.resolve("peers").resolve(name + ".pub")));
    }
}
