package org.safeharbour.notice.intake.grammar;

/**
 * Where the social platform lives.
 *
 * @param host its main host, for example {@code chirp.example}
 * @param mediaHost host of its media files
 * @param shortHost host of its short links
 */
public record Platform(String host, String mediaHost, String shortHost) {}
