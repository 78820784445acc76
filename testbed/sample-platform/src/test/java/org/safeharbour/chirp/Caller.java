package org.safeharbour.chirp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Speaks to a running Chirp as takedown-service does, with signing written independently of the application's, and as the
 * operator. One per test class.
 */
public final class Caller {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private final Path keys = Path.of(setting("chirp.keys-dir"));

    public Caller(URI base) {
        this.base = base;
    }

    /** A signed connector request; the answer's signature is checked before it is given. */
    public JsonNode ask(String operation, String body) {
        HttpResponse<byte[]> answer = send(signed(operation, body));
        checkSignature(answer);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return read(answer);
    }

    /** A request with good headers, to be spoilt by a test. */
    public HttpRequest.Builder signed(String operation, String body) {
        String id = "msg_" + UUID.randomUUID();
        String timestamp = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        return request(operation, body, id, timestamp, sign(key("takedown"), id, timestamp, body));
    }

    public HttpRequest.Builder request(String operation, String body, String id, String timestamp, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/safe-harbour/v1/" + operation))
                .timeout(PATIENCE)
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signature);
        return body.isEmpty()
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    /** A request of the operator; a null body is a GET. */
    public HttpResponse<byte[]> admin(String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/admin/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + setting("chirp.admin-token"));
        return send(
                body == null
                        ? request
                        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Opens accounts and fails unless that worked. */
    public JsonNode open(String accounts) {
        HttpResponse<byte[]> answer = admin("/accounts", "{\"accounts\":[" + accounts + "]}");
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return read(answer).get("accounts");
    }

    /** A handle that no other test has. */
    public static String freshHandle() {
        return "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    public static JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("Not JSON", e);
        }
    }

    public void checkSignature(HttpResponse<byte[]> answer) {
        String id = answer.request().headers().firstValue("webhook-id").orElseThrow();
        if (!id.equals(answer.headers().firstValue("webhook-id").orElse(""))) {
            throw new AssertionError("The answer does not carry the request's id");
        }
        String timestamp = answer.headers().firstValue("webhook-timestamp").orElseThrow();
        String signature = answer.headers().firstValue("webhook-signature").orElseThrow();
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(platformKey());
            check.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            check.update(answer.body());
            if (!check.verify(Base64.getDecoder().decode(signature.replaceFirst("^v1a,", "")))) {
                throw new AssertionError("The platform's signature does not hold");
            }
        } catch (GeneralSecurityException e) {
            throw new AssertionError("The platform's signature cannot be checked", e);
        }
    }

    /** Signs over id.timestamp.body. */
    public static String sign(PrivateKey key, String id, String timestamp, String body) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Cannot sign", e);
        }
    }

    /** The connector key of a caller, from the folder that the local database made beside Chirp's. */
    public PrivateKey key(String caller) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            pem(keys.resolveSibling(caller).resolve("connector.key"))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Bad key of " + caller, e);
        }
    }

    private PublicKey platformKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        pem(keys.resolveSibling("takedown").resolve("platform.pub"))));
    }

    private static byte[] pem(Path file) {
        try {
            return Base64.getMimeDecoder()
                    .decode(Files.readString(file)
                            .replaceAll("-----[A-Z ]+-----", "")
                            .strip());
        } catch (IOException e) {
            throw new AssertionError("No key in " + file, e);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
