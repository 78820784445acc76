package org.safeharbour.reporting.statistics;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A thing on the platform: kind and value as in the HTTP contract. */
public record TargetRef(
        @NotNull @Pattern(regexp = "[A-Z]{3,16}") String kind,
        @NotBlank @Size(max = 2048) String value) {

    /** One text for one thing: handles of accounts in lower case, everything else as it is. */
    String canonical() {
        var text = value.strip();
        return kind + "\n" + (kind.equals("ACCOUNT") ? text.toLowerCase(Locale.ROOT) : text);
    }
}
