package org.safeharbour.reporting.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What shall be released of what was found, and why the rest is not. */
record PreparationRequest(
        @NotEmpty @Size(max = 50) List<@NotNull DataCategory> released,
        @Size(max = 50) List<@NotNull @Valid Refused> refused,
        @Size(max = 2000) String note) {
    /** A category that is kept back. */
    record Refused(
            @NotNull DataCategory category,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String ground) {}
}
