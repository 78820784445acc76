package org.safeharbour.notice.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** More time that is asked for; {@code until} is a day, which stands for its end, or an instant with offset. */
record ExtensionRequest(
        @NotBlank @Size(max = 40) String until,
        @NotBlank @Size(max = 4_000) String reason) {}
