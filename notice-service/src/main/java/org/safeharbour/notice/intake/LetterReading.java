package org.safeharbour.notice.intake;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The result of reading: every original, and what was understood.
 *
 * @param childSafety true if the letter speaks of CSEAM
 * @param messageId id of the mail, or null
 * @param inReplyToMessageId id of the mail that it answers, or null
 * @param references ids of the mails before it, oldest first
 * @param receivedAt when the platform's own mail host took it in; else as told by the caller
 */
public record LetterReading(
        State state,
        List<Document> documents,
        LetterDraft draft,
        boolean childSafety,
        String messageId,
        String inReplyToMessageId,
        List<String> references,
        OffsetDateTime receivedAt) {

    /** Whether the draft can be worked with, or a person has to enter the letter. */
    public enum State {
        READ,
        NEEDS_ENTRY
    }

    /**
     * One original: an upload, or a file inside one.
     *
     * @param name without path parts
     * @param mediaType what the bytes are, not what the sender called them
     * @param sha256 lower-case hex of the content
     * @param bytes length of the content
     * @param content the original bytes
     * @param pages readable text by page, empty if there is none
     */
    public record Document(
            String name, String mediaType, String sha256, long bytes, byte[] content, List<String> pages) {}
}
