package org.safeharbour.reporting.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is preserved: an account, a post or another thing on the platform, in the platform's own identifier. */
public record Target(
        @NotNull Kind kind, @NotBlank @Size(max = 2048) String value) {

    /** Kinds of targets, as in the HTTP contract. */
    public enum Kind {
        ACCOUNT,
        POST,
        GROUP,
        LINK,
        MEDIA,
        PHONE,
        EMAIL,
        HASH
    }
}
