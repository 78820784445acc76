package org.safeharbour.notice.intake.document;

import java.util.regex.Pattern;

/**
 * A file as it came: uploaded, attached to a mail or packed in an archive.
 *
 * @param name as given by the sender, path parts included
 * @param mediaType as given by the sender, or null
 * @param bytes the original bytes, never changed
 */
public record SourceFile(String name, String mediaType, byte[] bytes) {
    private static final Pattern PATH = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|[/\\\\\u0000]|^[A-Za-z]:");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\u202a-\u202e\u2066-\u2069]");

    /** True if the name tries to be a path. */
    boolean hasUnsafeName() {
        return name != null && PATH.matcher(name).find();
    }

    /** The name without path parts, control and direction characters; at most 200 characters. */
    public String safeName() {
        if (name == null || name.isBlank()) {
            return "document";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = UNPRINTABLE.matcher(last).replaceAll("").strip();
        if (clean.isEmpty() || clean.equals("..") || clean.equals(".")) {
            return "document";
        }
        return clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
    }
}
