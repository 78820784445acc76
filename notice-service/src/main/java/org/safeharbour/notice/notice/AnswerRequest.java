package org.safeharbour.notice.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An answer to one demand; {@code ground} belongs to REFUSED only, {@code until} (day or instant) to CARRIED_OVER only. */
record AnswerRequest(
        @NotNull Outcome outcome,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String ground,
        @Size(max = 40) String until,
        @NotBlank @Size(max = 20_000) String text) {
    /** What became of the demand. */
    enum Outcome {
        ANSWERED,
        REFUSED,
        CARRIED_OVER
    }
}
