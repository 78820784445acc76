package org.safeharbour.reporting.disclosure;

import java.io.Serial;

/** A package that is too large to be kept as one: a person divides the demand. */
final class PackageTooLarge extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
}
