package org.safeharbour.takedown.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One person's decision on the order that the digest names. */
record ApprovalRequest(
        @NotNull Decision decision,
        @NotNull @Size(max = 100) String digest,
        @Size(max = 2000) String note) {}
