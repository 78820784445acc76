package org.safeharbour.notice.intake.grammar;

import java.util.List;

/**
 * What the reading of letters depends on besides the letter.
 *
 * @param agencies the directory
 */
public record Circumstances(Platform platform, SenderTrust trust, List<Agency> agencies) {}
