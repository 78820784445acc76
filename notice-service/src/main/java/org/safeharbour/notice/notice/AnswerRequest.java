package org.safeharbour.notice.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An answer to one demand; {@code ground} belongs to REFUSED only, {@code until} (day or instant) to CARRIED_OVER only. An
 * open-ended demand is ANSWERED from a {@code search}, whose {@code found} items are listed; OVERBROAD offers a {@code narrowing}.
 */
record AnswerRequest(
        @NotNull Outcome outcome,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String ground,
        @Size(max = 40) String until,
        @NotBlank @Size(max = 20_000) String text,
        @Valid SearchRequest search,
        @Size(max = 1_000) List<@NotNull @Valid Target> found,
        @Size(max = 5_000) String narrowing) {
    /** What became of the demand. */
    enum Outcome {
        ANSWERED,
        REFUSED,
        CARRIED_OVER
    }

    /** How it was searched, in what, and up to when. */
    record SearchRequest(
            @NotBlank @Size(max = 2_000) String method,
            @NotBlank @Size(max = 2_000) String scope,
            @NotNull OffsetDateTime cutOff) {}
}
