package org.safeharbour.notice.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** That an officer was called back, on which contact of the directory. */
record VerificationRequest(
        @NotNull Method method,
        @NotNull UUID contactId,
        @Size(max = 2_000) String note) {
    /** Ways of verifying an officer. */
    enum Method {
        CALL_BACK
    }
}
