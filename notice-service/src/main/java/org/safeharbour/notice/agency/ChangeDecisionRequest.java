package org.safeharbour.notice.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another person's decision about exactly what the digest stands for. */
record ChangeDecisionRequest(
        @NotNull Decision decision,
        @NotBlank @Size(max = 100) String digest,
        @Size(max = 2_000) String note) {
    /** Ways to decide. */
    enum Decision {
        APPROVE,
        REJECT
    }
}
