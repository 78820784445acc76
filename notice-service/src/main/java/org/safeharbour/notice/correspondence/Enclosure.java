package org.safeharbour.notice.correspondence;

/**
 * A document that came with an answer.
 *
 * @param name as given by the sender
 * @param mediaType as declared by the sender, or null
 * @param bytes the original bytes; they are kept as they are
 */
record Enclosure(String name, String mediaType, byte[] bytes) {}
