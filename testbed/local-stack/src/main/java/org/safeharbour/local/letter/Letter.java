package org.safeharbour.local.letter;

import java.util.List;

/**
 * A letter as it reaches the platform.
 *
 * @param name short name for people
 * @param fileName as it would be saved
 * @param mediaType of the file
 * @param bytes the file
 * @param reference the issuer's number; empty where nothing can be read
 * @param targets what it lists: handles without the at sign, or addresses of posts
 */
public record Letter(
        String name, String fileName, String mediaType, byte[] bytes, String reference, List<String> targets) {
    private static final String MAIL = "message/rfc822";

    /** Copies what is mutable. */
    public Letter {
        bytes = bytes.clone();
        targets = List.copyOf(targets);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    static Letter mail(String name, byte[] bytes, String reference, List<String> targets) {
        return new Letter(name, name + ".eml", MAIL, bytes, reference, targets);
    }
}
