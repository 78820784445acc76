package org.safeharbour.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with one or more signature lines (C2SP signed-note). Nothing in the text may be believed before
 * {@link #check} says {@link SignatureCheck#VERIFIED} for a key that the reader already trusts.
 */
public final class SignedNote {

    /** The specification asks for at least 16; post-quantum cosignatures are large, so the byte limit bites first. */
    private static final int MAX_SIGNATURES = 100;

    private static final String DASH = "\u2014 ";

    private record SignatureLine(String name, int keyId, byte[] signature) {

        static SignatureLine parse(String line) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new MalformedException("not a signature line");
            }
            byte[] blob = StrictText.base64(line.substring(space + 1));
            if (blob.length < 5) {
                throw new MalformedException("a signature has a key id and at least one byte");
            }
            ByteBuffer bytes = ByteBuffer.wrap(blob);
            int keyId = bytes.getInt();
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            return new SignatureLine(KeyName.require(line.substring(DASH.length(), space)), keyId, signature);
        }

        String toText() {
            byte[] blob = ByteBuffer.allocate(4 + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return DASH + name + " " + StrictText.base64(blob) + "\n";
        }
    }

    private final String text;
    private final List<SignatureLine> signatures;

    private SignedNote(String text, List<SignatureLine> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /** Signs a text, which must end in a newline, with one or more keys. */
    public static SignedNote sign(String text, SignerKey first, SignerKey... more) {
        requireText(text);
        List<SignatureLine> lines = new ArrayList<>();
        lines.add(line(text, first));
        for (SignerKey key : more) {
            lines.add(line(text, key));
        }
        return new SignedNote(text, lines);
    }

    /** Reads a note from its UTF-8 bytes; signatures are not yet checked. */
    public static SignedNote parse(byte[] utf8) {
        return parse(StrictText.utf8(utf8));
    }

    /** Reads a note; signatures are not yet checked. */
    public static SignedNote parse(String note) {
        // The text may hold empty lines: the last one separates it from the signatures.
        int split = note.lastIndexOf("\n\n");
        if (split < 0) {
            throw new MalformedException("a note has an empty line before its signatures");
        }
        String text = note.substring(0, split + 1);
        requireText(text);
        List<String> lines = StrictText.lines(note.substring(split + 2));
        if (lines.isEmpty() || lines.size() > MAX_SIGNATURES) {
            throw new MalformedException("a note has 1 to " + MAX_SIGNATURES + " signatures");
        }
        return new SignedNote(text, lines.stream().map(SignatureLine::parse).toList());
    }

    /** The signed text including its last newline; trust it only after {@link #check}. */
    public String text() {
        return text;
    }

    /**
     * Whether this key signed this text. Every signature in the key's name and id must fit, others are ignored, whatever
     * they are.
     */
    public SignatureCheck check(VerifierKey key) {
        List<SignatureLine> own = signatures.stream()
                .filter(line -> line.name().equals(key.name()) && line.keyId() == key.numericId())
                .toList();
        if (own.isEmpty()) {
            return SignatureCheck.ABSENT;
        }
        byte[] message = StrictText.utf8(text);
        boolean all = own.stream().allMatch(line -> key.verifies(message, line.signature()));
        return all ? SignatureCheck.VERIFIED : SignatureCheck.WRONG;
    }

    /** The note as it is stored and sent. */
    public byte[] toBytes() {
        return StrictText.utf8(toString());
    }

    /** The whole note: text, empty line, signature lines. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.toText()));
        return note.toString();
    }

    private static SignatureLine line(String text, SignerKey key) {
        return new SignatureLine(key.name(), key.verifierKey().numericId(), key.sign(StrictText.utf8(text)));
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException("the text of a note ends in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedException("a note has no control characters but newlines");
        }
        if (StrictText.utf8(text).length > StrictText.MAX_BYTES) {
            throw new MalformedException("the text of a note is longer than " + StrictText.MAX_BYTES + " bytes");
        }
    }
}
