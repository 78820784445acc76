package org.safeharbour.notice.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file really is. Its bytes decide; name and declared media type only choose between kinds of text. */
enum FileKind {
    MAIL("message/rfc822"),
    PDF("application/pdf"),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    CSV("text/csv"),
    HTML("text/html"),
    TEXT("text/plain"),
    ARCHIVE("application/zip"),
    /** Says nothing that a letter could say: signatures, calendar entries, cards. */
    SIDECAR("application/octet-stream"),
    EMPTY("application/octet-stream"),
    OTHER("application/octet-stream");

    private static final Map<String, FileKind> BY_SUFFIX = Map.ofEntries(
            Map.entry("eml", MAIL),
            Map.entry("pdf", PDF),
            Map.entry("xlsx", SHEET),
            Map.entry("xlsm", SHEET),
            Map.entry("docx", WORD),
            Map.entry("csv", CSV),
            Map.entry("tsv", CSV),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("txt", TEXT),
            Map.entry("zip", ARCHIVE));
    private static final Set<String> SIDECARS = Set.of("p7s", "p7m", "asc", "sig", "ics", "vcf", "dat");
    private static final Pattern HTML_START = Pattern.compile("(?is)\\A\\s*(<!doctype html|<html|<head|<body)");
    private static final Pattern HEADER_LINE =
            Pattern.compile("(?im)^(received|from|return-path|date|message-id|mime-version|delivered-to):[ \\t]?\\S");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type that is recorded for a file of this kind. */
    String mediaType() {
        return mediaType;
    }

    /** Tells what the bytes are. */
    static FileKind of(SourceFile file) {
        byte[] bytes = file.bytes();
        FileKind claimed = claimed(file);
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (startsWith(bytes, "%PDF-")) {
            return PDF;
        }
        if (startsWith(bytes, "PK\u0003\u0004")) {
            return claimed == SHEET || claimed == WORD ? claimed : ARCHIVE;
        }
        if (claimed == SIDECAR) {
            return SIDECAR;
        }
        return isBinary(bytes) ? OTHER : text(file, claimed);
    }

    /** What name and declared type say; a file that is none of it is not what it claims to be. */
    static FileKind claimed(SourceFile file) {
        String name = file.safeName().toLowerCase(Locale.ROOT);
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        if (SIDECARS.contains(suffix)) {
            return SIDECAR;
        }
        FileKind byName = BY_SUFFIX.get(suffix);
        if (byName != null) {
            return byName;
        }
        String type = file.mediaType() == null ? "" : file.mediaType().toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.ordinal() < SIDECAR.ordinal() && type.startsWith(kind.mediaType)) {
                return kind;
            }
        }
        return type.contains("pgp") || type.contains("pkcs7") || type.contains("calendar") ? SIDECAR : OTHER;
    }

    private static FileKind text(SourceFile file, FileKind claimed) {
        String start = new String(file.bytes(), 0, Math.min(file.bytes().length, 4096), StandardCharsets.ISO_8859_1);
        if (claimed == PDF || claimed == SHEET || claimed == WORD || claimed == ARCHIVE) {
            return OTHER;
        }
        if (claimed == MAIL || claimed == OTHER && HEADER_LINE.matcher(start).find()) {
            return MAIL;
        }
        if (HTML_START.matcher(start).find()) {
            return HTML;
        }
        return claimed == OTHER ? TEXT : claimed;
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        int slack = magic.startsWith("%") ? Math.min(1024, bytes.length) : 1;
        for (int at = 0; at < slack && at + wanted.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBinary(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe)) {
            return false;
        }
        int control = 0;
        int length = Math.min(bytes.length, 4096);
        for (int at = 0; at < length; at++) {
            int b = bytes[at];
            control += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        return control * 50 > length;
    }
}
