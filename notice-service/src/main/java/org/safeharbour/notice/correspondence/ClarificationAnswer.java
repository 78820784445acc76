package org.safeharbour.notice.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the officer answers; {@code legalBasis} are ids of the rule pack without version. */
record ClarificationAnswer(
        @NotBlank @Size(max = 20_000) String text,
        @Size(max = 50) List<@NotNull @Size(max = 60) String> legalBasis) {
    ClarificationAnswer {
        legalBasis = legalBasis == null ? List.of() : legalBasis;
    }
}
