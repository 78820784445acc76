package org.safeharbour.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** SHA-256 over what a request asks: address, values, and the bytes of its files. White space of its JSON does not count. */
final class RequestDigest {
    private final MessageDigest digest;
    private final ObjectMapper json;

    private RequestDigest(ObjectMapper json) {
        this.json = json;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(ObjectMapper json, String address, Object[] parameters) {
        var request = new RequestDigest(json);
        request.add(address.getBytes(StandardCharsets.UTF_8));
        for (var parameter : parameters) {
            request.addValue(parameter);
        }
        return request.digest.digest();
    }

    private void addValue(Object value) {
        try {
            if (value instanceof FileUpload file) {
                add(String.valueOf(file.fileName()).getBytes(StandardCharsets.UTF_8));
                addFile(file.uploadedFile());
            } else if (value instanceof Collection<?> values
                    && values.stream().anyMatch(FileUpload.class::isInstance)) {
                values.forEach(this::addValue);
            } else if (value == null || !value.getClass().getName().startsWith("io.")) {
                // Framework objects (contexts, proxies of them) are no part of what the client asked.
                add(json.writeValueAsBytes(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addFile(Path file) throws IOException {
        var buffer = new byte[65_536];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    /** Lengths go in too, so that values cannot be shifted from one parameter to the next. */
    private void add(byte[] bytes) {
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }
}
