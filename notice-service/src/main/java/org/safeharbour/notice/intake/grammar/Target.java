package org.safeharbour.notice.intake.grammar;

/**
 * One thing on the platform, in canonical form.
 *
 * @param value {@code @handle} in lower case, {@code id:digits}, or an address with scheme https
 */
public record Target(TargetKind kind, String value) {}
