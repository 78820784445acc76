package org.safeharbour.reporting.statistics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Message {@code targets.counted} of takedown-service: targets of an order that reached an end, or went back. Fired as a CDI
 * event too, in the transaction that counts them, for the features that need more than counts.
 *
 * @param source what caused the order
 * @param ground code of the ground, no text
 * @param identifiedAt when the order was proposed
 * @param receivedAt when the notice was received, null when not known
 */
public record TargetsCounted(
        @NotNull UUID orderId,
        @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String source,
        UUID noticeId,
        @Size(max = 64) String agency,
        @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String measure,
        @NotBlank @Size(max = 4000) String ground,
        boolean childSafety,
        @NotNull Instant identifiedAt,
        Instant receivedAt,
        @NotNull @Size(max = 500) List<@NotNull @Valid Item> items) {

    /** A target and its outcome, as in the HTTP contract. */
    public record Item(
            @NotNull @Pattern(regexp = "[A-Z]{3,16}") String kind,
            @NotBlank @Size(max = 2048) String value,
            @NotNull @Pattern(regexp = "[A-Z_]{3,32}") String outcome,
            @NotNull Instant at) {

        TargetRef target() {
            return new TargetRef(kind, value);
        }
    }
}
