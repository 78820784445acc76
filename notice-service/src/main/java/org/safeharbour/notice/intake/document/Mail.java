package org.safeharbour.notice.intake.document;

import java.util.List;

/**
 * A mail taken apart.
 *
 * @param plain the text/plain body in normal form, empty if there is none
 * @param html the text of the HTML body in normal form, empty if there is none
 * @param attachments everything that is not the body, in order
 * @param forwarded mails attached as message/rfc822
 * @param malformed true if its structure is broken
 */
record Mail(
        MailHeaders headers,
        String plain,
        String html,
        List<SourceFile> attachments,
        List<Mail> forwarded,
        boolean malformed) {}
