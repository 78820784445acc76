package org.safeharbour.reporting.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The package as it is kept: sealed to the agency's key, and once more at rest.
 *
 * @param contentId its place in the vault
 * @param sha256 of the bytes that the officer downloads
 * @param bytes their number
 */
@Embeddable
record SealedPackage(
        @Column(name = "package_content") UUID contentId,
        @Column(name = "package_sha256") String sha256,
        @Column(name = "package_bytes") Long bytes) {}
