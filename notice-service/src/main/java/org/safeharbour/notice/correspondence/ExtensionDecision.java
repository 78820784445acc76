package org.safeharbour.notice.correspondence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the officer decides; {@code until} belongs to a grant, and null means the time that was asked for. */
record ExtensionDecision(
        @NotNull Boolean granted, @Size(max = 40) String until) {}
