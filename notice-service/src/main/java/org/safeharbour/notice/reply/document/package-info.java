/**
 * The reply letter as a PDF: letterhead, point-wise action-taken table, lists of what was done, and how to verify it.
 * Plain Java; the same content always gives the same bytes.
 */
package org.safeharbour.notice.reply.document;
