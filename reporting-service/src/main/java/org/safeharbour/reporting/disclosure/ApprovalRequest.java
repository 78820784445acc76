package org.safeharbour.reporting.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One person's decision on exactly what the digest names. */
record ApprovalRequest(
        @NotNull Decision decision,
        @NotBlank @Size(max = 100) String digest,
        @Size(max = 2000) String note) {}
