package org.safeharbour.notice.reply;

/** What a reply claims: an interim one says how far things are, a final one leaves no demand without an answer. */
enum ReplyKind {
    INTERIM,
    FINAL
}
