package org.safeharbour.notice.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** Something of the platform that a demand is about: personal data, never for a log. */
public record Target(
        @NotNull TargetKind kind,
        @NotBlank @Size(max = 1_000) String value) {
    /** The same target in the one spelling that all services compare: handles and post addresses in lower case. */
    public Target folded() {
        var bare = value.strip();
        boolean caseless = (kind == TargetKind.ACCOUNT && bare.startsWith("@")) || kind == TargetKind.POST;
        return new Target(kind, caseless ? bare.toLowerCase(Locale.ROOT) : bare);
    }

    @Override
    public String toString() {
        return kind + "[redacted]";
    }
}
