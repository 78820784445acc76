package org.safeharbour.gateway.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Publishes the keys of two realms as Keycloak does, makes tokens for tests at {@code /mint}, and changes the code
 * {@code user_session_roles} into the tokens of that log-in.
 */
final class IdentityProvider implements AutoCloseable {
    private final HttpServer server;
    private final KeyPair keys;

    IdentityProvider() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/realms/",
                exchange -> answer(
                        exchange, exchange.getRequestURI().getPath().endsWith("/token") ? logIn(exchange) : keySet()));
        server.createContext("/mint", exchange -> answer(exchange, mint(query(exchange))));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k1\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(
                        base64(unsigned(key.getModulus().toByteArray())),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private String logIn(HttpExchange exchange) throws IOException {
        var form = pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var code = form.get("code").split("_", 3);
        var wanted = new HashMap<String, String>();
        wanted.put("realm", exchange.getRequestURI().getPath().split("/", -1)[2]);
        wanted.put("user", code[0]);
        wanted.put("sid", code[1]);
        wanted.put("roles", code[2]);
        if (wanted.get("realm").equals("authorities")) {
            wanted.put("agency", code[0]);
        }
        var token = mint(wanted);
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"r\",\"token_type\":\"Bearer\",\"expires_in\":600}"
                .formatted(token, token);
    }

    /** Parameters realm, aud, user, roles (comma separated), agency; {@code issuer} and {@code expired} make bad tokens. */
    private String mint(Map<String, String> wanted) {
        long now = System.currentTimeMillis() / 1000;
        long expires = wanted.containsKey("expired") ? now - 3600 : now + 600;
        var issuer = wanted.getOrDefault("issuer", url() + "/realms/" + wanted.get("realm"));
        var roles = wanted.getOrDefault("roles", "").replace(",", "\",\"");
        var agency = wanted.containsKey("agency") ? ",\"agency_id\":\"" + wanted.get("agency") + "\"" : "";
        var session = wanted.containsKey("sid") ? ",\"sid\":\"" + wanted.get("sid") + "\"" : "";
        var claims = """
                {"iss":"%s","aud":["%s"],"sub":"%s","preferred_username":"%s","azp":"safe-harbour-cli","typ":"Bearer",\
                "iat":%d,"exp":%d,"realm_access":{"roles":["%s"]}%s%s}""".formatted(
                        issuer,
                        wanted.getOrDefault("aud", "gateway"),
                        wanted.get("user"),
                        wanted.get("user"),
                        now,
                        expires,
                        roles,
                        agency,
                        session);
        var head = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8));
        var signed = head + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return pairs(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> pairs(String encoded) {
        var values = new HashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
