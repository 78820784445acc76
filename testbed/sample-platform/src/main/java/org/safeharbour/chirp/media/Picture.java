package org.safeharbour.chirp.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A finished picture: PNG bytes, the seed they were drawn from, and their SHA-256 in lower-case hex. */
public record Picture(long seed, byte[] png, String sha256) {

    /** The media type of every picture. */
    public static final String MEDIA_TYPE = "image/png";

    static Picture of(long seed, byte[] png) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
            return new Picture(seed, png, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
