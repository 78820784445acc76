package org.safeharbour.takedown.order;

/**
 * One thing on the platform that an order is about.
 *
 * @param kind what sort of thing
 * @param value its name in canonical form, see {@link CanonicalForm}; personal data
 */
public record Target(TargetKind kind, String value) {
    /** Shows the kind only: the name is personal data. */
    @Override
    public String toString() {
        return kind + " [redacted]";
    }
}
