package org.safeharbour.notice.intake.document;

import java.util.List;
import java.util.Set;

/**
 * All that could be read of what was uploaded.
 *
 * @param headers header of the outermost mail, or null if none was uploaded
 * @param forwarded header of the mail that was attached as a whole, or null
 * @param files every file, containers before their contents
 */
public record ReadDocuments(MailHeaders headers, MailHeaders forwarded, List<ReadFile> files, Set<Flaw> flaws) {}
