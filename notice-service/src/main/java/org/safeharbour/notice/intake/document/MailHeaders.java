package org.safeharbour.notice.intake.document;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the header of a mail says.
 *
 * @param from address of the author, lower case, or null
 * @param fromName display name of the author, or null
 * @param date the Date header in its own zone, or null if it is missing or cannot be read
 * @param received times of the Received headers with the host that wrote them, top first
 * @param authenticationResults values of the Authentication-Results headers, top first
 * @param references ids named by References, in order
 */
public record MailHeaders(
        String from,
        String fromName,
        String subject,
        OffsetDateTime date,
        String messageId,
        String inReplyTo,
        List<String> references,
        List<Received> received,
        List<String> authenticationResults) {

    /** One hop: the host that took the mail in, and when it did. */
    public record Received(String by, OffsetDateTime at) {}
}
