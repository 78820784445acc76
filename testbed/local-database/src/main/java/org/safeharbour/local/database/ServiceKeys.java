package org.safeharbour.local.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Generates the keys of a local installation once: one folder a service, in the layout that {@code SAFE_HARBOUR_KEYS_DIR} and
 * {@code CHIRP_KEYS_DIR} describe. A folder is read by nobody but its owner.
 */
public final class ServiceKeys {
    /** The services that have a ledger and speak to each other. */
    public static final List<String> SERVICES = List.of("notice", "takedown", "reporting", "gateway");

    private static final List<String> PLATFORM_CALLERS = List.of("takedown", "reporting");
    private static final byte ED25519 = 0x01;

    private final Path root;

    private ServiceKeys(Path root) {
        this.root = root;
    }

    /** The keys below {@code root}; what is missing is made. A half-made set (a crash) is made again. */
    public static ServiceKeys in(Path root) throws IOException {
        ServiceKeys keys = new ServiceKeys(root.toAbsolutePath());
        if (!Files.exists(keys.root.resolve("complete"))) {
            try {
                keys.generate();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java platform has Ed25519", impossible);
            }
        }
        return keys;
    }

    /** The folder of one service, or of {@code chirp}. */
    public Path folder(String service) {
        return root.resolve(service);
    }

    /** The public key of a service's ledger, in the note format that the verifier takes. */
    public String ledgerKey(String service) throws IOException {
        return Files.readString(folder(service).resolve("ledger.pub")).strip();
    }

    /** The environment that tells a service where its keys are; a name without keys gets those of all services' peers. */
    public Map<String, String> environment(String service) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        if (service.equals("chirp")) {
            environment.put("CHIRP_KEYS_DIR", folder("chirp").toString());
            environment.put(
                    "CHIRP_ADMIN_TOKEN",
                    Files.readString(folder("chirp").resolve("admin.token")).strip());
        } else {
            String known = SERVICES.contains(service) ? service : "notice";
            environment.put("SAFE_HARBOUR_KEYS_DIR", folder(known).toString());
        }
        return environment;
    }

    private void generate() throws IOException, GeneralSecurityException {
        for (String service : SERVICES) {
            KeyPair context = newPair();
            writePrivate(folder(service).resolve("context.key"), context);
            writePublic(folder(service).resolve("context.pub"), context);
            for (String peer : SERVICES) {
                writePublic(folder(peer).resolve("peers").resolve(service + ".pub"), context);
            }
            writeLedgerKey(service);
        }
        KeyPair platform = newPair();
        writePrivate(folder("chirp").resolve("platform.key"), platform);
        for (String caller : PLATFORM_CALLERS) {
            KeyPair connector = newPair();
            writePrivate(folder(caller).resolve("connector.key"), connector);
            writePublic(folder("chirp").resolve("callers").resolve(caller + ".pub"), connector);
            writePublic(folder(caller).resolve("platform.pub"), platform);
        }
        write(folder("chirp").resolve("admin.token"), HexFormat.of().formatHex(random(24)));
        write(
                folder("reporting").resolve("kek.json"),
                "{\"active\":\"local-1\",\"keys\":[{\"id\":\"local-1\",\"key\":\"" + base64(random(32)) + "\"}]}");
        write(root.resolve("complete"), "");
    }

    /** Signer and verifier key in the text format of C2SP signed notes: name, key id, algorithm byte and key. */
    private void writeLedgerKey(String service) throws IOException, GeneralSecurityException {
        String name = "safe-harbour.chirp.example/" + service;
        KeyPair pair = newPair();
        byte[] publicKey = typed(pair.getPublic());
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(sha256.digest(publicKey), 0, 4);
        String end = name + "+" + id + "+";
        write(folder(service).resolve("ledger.key"), "PRIVATE+KEY+" + end + base64(typed(pair.getPrivate())) + "\n");
        write(folder(service).resolve("ledger.pub"), end + base64(publicKey) + "\n");
    }

    /** The 32 raw bytes stand at the end of both encodings (RFC 8410), private seed and public key alike. */
    private static byte[] typed(Key key) {
        byte[] encoded = key.getEncoded();
        byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
        typed[0] = ED25519;
        return typed;
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void writePrivate(Path file, KeyPair pair) throws IOException {
        write(file, pem("PRIVATE KEY", pair.getPrivate()));
    }

    private static void writePublic(Path file, KeyPair pair) throws IOException {
        write(file, pem("PUBLIC KEY", pair.getPublic()));
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static void write(Path file, String text) throws IOException {
        Folders.secret(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
