package org.safeharbour.notice.intake.document;

import java.util.List;

/**
 * One file of a letter after reading: the upload itself, an attachment, or a file out of an archive.
 *
 * @param pages its readable text, empty for sheets and for what cannot be read
 * @param body true for the text that a mail carries itself, as opposed to its attachments
 */
public record ReadFile(String name, String mediaType, byte[] bytes, List<TextPage> pages, boolean body) {}
