package org.safeharbour.reporting.incident;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Message {@code order.settled} of takedown-service: an order ended. */
record OrderSettled(
        @NotNull UUID orderId,
        @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String source,
        UUID noticeId,
        @Size(max = 64) String noticeNumber,
        Integer demand,
        @Size(max = 64) String agency,
        @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String measure,
        @NotBlank @Size(max = 4000) String ground,
        @NotNull @Size(max = 100) List<@NotNull @Size(max = 100) String> legalBasis,
        boolean childSafety,
        @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String status,
        @NotNull Instant openedAt,
        @NotNull Instant finishedAt,
        @Min(0) int total,
        @NotNull @Size(max = 20) Map<String, Long> byOutcome) {
    private static final Set<String> CARRIED_OUT = Set.of("ENFORCED", "PARTIALLY_ENFORCED");

    /** Whether the platform now knows of an offence against children that it must report (POCSO Act 2012, s.19 and 20). */
    boolean mustBeReported() {
        return childSafety && CARRIED_OUT.contains(status);
    }
}
