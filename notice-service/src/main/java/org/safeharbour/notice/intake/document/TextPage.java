package org.safeharbour.notice.intake.document;

/**
 * The readable text of one page, or of a whole document that has no pages.
 *
 * @param document name of the uploaded file or of the attachment
 * @param page number of the page, from 1
 * @param text normalised text (see {@link PlainText}); positions in a reading count its characters
 */
public record TextPage(String document, int page, String text) {}
