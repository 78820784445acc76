package org.safeharbour.reporting.certificate;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What the certificate says; who signs it is filled in by hand.
 *
 * @param operator who operates the platform and holds the records
 * @param reference what the records belong to: the number of a notice, a disclosure or a piece of evidence
 * @param at when the hashes were taken
 * @param files the records, each with its hash
 */
public record Certificate(String operator, String reference, Instant at, List<File> files) {
    /** Copies what is mutable. */
    public Certificate {
        files = List.copyOf(files);
    }

    /**
     * One electronic record.
     *
     * @param name what it is called where it is handed over
     * @param bytes its length
     * @param sha256 its hash, in hexadecimal
     */
    public record File(String name, long bytes, String sha256) {
        /** With the hash as bytes. */
        public File(String name, long bytes, byte[] sha256) {
            this(name, bytes, HexFormat.of().formatHex(sha256));
        }
    }
}
