package org.safeharbour.notice.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why a notice is rejected: a code for the figures and a sentence for the authority. */
record RejectionRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String reason,
        @NotBlank @Size(max = 4_000) String text) {}
