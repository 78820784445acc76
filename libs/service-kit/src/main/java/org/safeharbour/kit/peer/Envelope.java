package org.safeharbour.kit.peer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * One message on its way between services ({@code POST /internal/v1/messages}).
 *
 * @param id made by the sender; repeats carry the same
 * @param type names the handler
 * @param stream the thing acted on; order holds within it
 * @param seq 1, 2, … within the sender's stream to this receiver, without gaps
 * @param sentAt when the business transaction wrote it, by the sender's database
 * @param body JSON text, byte for byte what the context's digest was made of
 * @param context compact JWS: on whose behalf ({@link CallerContexts})
 * @param traceparent W3C trace context, or null
 */
public record Envelope(
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String type,
        @NotBlank @Size(max = 300) String stream,
        @Positive long seq,
        @NotNull Instant sentAt,
        @NotNull String body,
        @NotBlank @Size(max = 16_000) String context,
        @Size(max = 55) String traceparent) {
    /** The most messages that one request may carry. */
    public static final int MAX_BATCH = 500;

    /** Without the body and the context, which hold personal data. */
    @Override
    public String toString() {
        return "Envelope[" + type + " " + id + "]";
    }
}
