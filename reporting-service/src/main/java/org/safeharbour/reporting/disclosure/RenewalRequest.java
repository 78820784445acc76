package org.safeharbour.reporting.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a package may be taken once more. */
record RenewalRequest(@NotBlank @Size(max = 2000) String reason) {}
