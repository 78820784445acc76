package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/**
 * Sealed content: addressed by its SHA-256, encrypted under the key of its case, stored once a case. The seal binds the
 * bytes to table, column, row and key, so that they open nowhere else.
 */
@ApplicationScoped
public class Vault {
    /** Largest content that is kept, in bytes. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    private final Sql sql;
    private final KeyEncryption keys;

    Vault(DataSource database, KeyEncryption keys) {
        this.sql = Sql.on(database);
        this.keys = keys;
    }

    private record CaseKey(String kekId, byte[] wrapped) {}

    private record Stored(UUID caseId, byte[] sha256, Seal.Sealed sealed) {}

    /** Keeps content for a case in the running transaction; returns the id of the sealed bytes. */
    public UUID keep(UUID caseId, byte[] content, byte[] sha256) {
        if (content.length > MAX_BYTES) {
            throw new IllegalArgumentException("content above 25 MiB");
        }
        var key = caseKey(caseId);
        var known = contentId(caseId, sha256);
        if (known != null) {
            return known;
        }
        var id = Ids.next();
        var sealed = Seal.close(key, content, context(id, caseId));
        int inserted = sql.update("""
                insert into evidence_content (id, case_id, sha256, nonce, sealed) values (?, ?, ?, ?, ?)
                on conflict (case_id, sha256) do nothing
                """, id, caseId, sha256, sealed.nonce(), sealed.bytes());
        // Two replicas may keep the same content at once: the later one takes the row of the earlier one.
        return inserted == 1 ? id : contentId(caseId, sha256);
    }

    /**
     * The content, its seal and its hash checked.
     *
     * @throws SealBroken when the bytes are not those that were kept
     */
    public byte[] open(UUID contentId) {
        var stored = sql.first(
                        "select case_id, sha256, nonce, sealed from evidence_content where id = ?",
                        row -> new Stored(
                                row.getObject("case_id", UUID.class),
                                row.getBytes("sha256"),
                                new Seal.Sealed(row.getBytes("nonce"), row.getBytes("sealed"))),
                        contentId)
                .orElseThrow(() -> new SealBroken("the sealed content is gone", null));
        var content = Seal.open(caseKey(stored.caseId()), stored.sealed(), context(contentId, stored.caseId()));
        if (!Arrays.equals(digest("SHA-256", content), stored.sha256())) {
            throw new SealBroken("the content is not what its hash says", null);
        }
        return content;
    }

    private UUID contentId(UUID caseId, byte[] sha256) {
        return sql.first(
                        "select id from evidence_content where case_id = ? and sha256 = ?",
                        row -> row.getObject(1, UUID.class),
                        caseId,
                        sha256)
                .orElse(null);
    }

    /** The data key of a case, made when it is first asked for. */
    byte[] caseKey(UUID caseId) {
        var key = readKey(caseId);
        if (key == null) {
            sql.update(
                    "insert into case_key (case_id, kek_id, wrapped) values (?, ?, ?) on conflict do nothing",
                    caseId,
                    keys.activeId(),
                    keys.wrap(Seal.newKey(), keyContext(caseId)));
            key = readKey(caseId);
        }
        return keys.unwrap(key.kekId(), key.wrapped(), keyContext(caseId));
    }

    private CaseKey readKey(UUID caseId) {
        return sql.first(
                        "select kek_id, wrapped from case_key where case_id = ?",
                        row -> new CaseKey(row.getString(1), row.getBytes(2)),
                        caseId)
                .orElse(null);
    }

    private static byte[] keyContext(UUID caseId) {
        return context("case_key|wrapped|", caseId);
    }

    private static byte[] context(UUID row, UUID caseId) {
        return ("evidence_content|sealed|" + row + "|" + caseId).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] context(String place, UUID row) {
        var name = place.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 16)
                .put(name)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .array();
    }

    /** A digest that every Java platform has. */
    public static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
