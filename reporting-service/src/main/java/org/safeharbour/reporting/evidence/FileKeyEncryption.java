package org.safeharbour.reporting.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeharbour.kit.config.KitConfig;

/** Key-encryption keys from {@code kek.json} in the keys folder: one active, older ones still open what they wrapped. */
@ApplicationScoped
class FileKeyEncryption implements KeyEncryption {
    private final String active;
    private final Map<String, byte[]> keys;

    private record KekFile(String active, List<Kek> keys) {}

    private record Kek(String id, String key) {}

    FileKeyEncryption(KitConfig config, ObjectMapper json) {
        try {
            var file = json.readValue(Files.readAllBytes(config.keysDir().resolve("kek.json")), KekFile.class);
            this.active = file.active();
            this.keys = file.keys().stream().collect(Collectors.toMap(Kek::id, kek -> Base64.getDecoder()
                    .decode(kek.key())));
        } catch (IOException e) {
            throw new UncheckedIOException("kek.json could not be read", e);
        }
        if (!keys.containsKey(active) || keys.values().stream().anyMatch(key -> key.length != Seal.KEY_BYTES)) {
            throw new IllegalStateException("kek.json needs an active key and keys of 32 bytes");
        }
    }

    @Override
    public String activeId() {
        return active;
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] context) {
        var sealed = Seal.close(keys.get(active), dataKey, context);
        return ByteBuffer.allocate(sealed.nonce().length + sealed.bytes().length)
                .put(sealed.nonce())
                .put(sealed.bytes())
                .array();
    }

    @Override
    public byte[] unwrap(String kekId, byte[] wrapped, byte[] context) {
        var key = keys.get(kekId);
        if (key == null || wrapped.length <= Seal.NONCE_BYTES) {
            throw new SealBroken("no key-encryption key opens this data key", null);
        }
        var buffer = ByteBuffer.wrap(wrapped);
        var nonce = new byte[Seal.NONCE_BYTES];
        buffer.get(nonce);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return Seal.open(key, new Seal.Sealed(nonce, bytes), context);
    }
}
