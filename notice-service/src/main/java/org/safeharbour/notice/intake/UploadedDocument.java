package org.safeharbour.notice.intake;

/**
 * A file as it was uploaded or received.
 *
 * @param name as given by the sender
 * @param mediaType as declared by the sender, or null
 * @param bytes the original bytes; they are kept as they are
 */
public record UploadedDocument(String name, String mediaType, byte[] bytes) {}
