package org.safeharbour.kit.outbox;

import java.time.Instant;
import java.util.Objects;

/**
 * What another service shall do.
 *
 * @param destination short name of the service: notice, takedown, reporting
 * @param type names the receiver's handler, for example {@code order.open}
 * @param stream the thing acted on (an account, a post, a notice); order holds within it and nowhere else
 * @param body written as JSON now; repeats are byte for byte the same
 * @param deadline moment by which the effect is due, null when there is none; retries get closer as it comes near
 */
public record Command(String destination, String type, String stream, Object body, Instant deadline) {
    private static final int MAX_TYPE = 100;
    private static final int MAX_STREAM = 300;

    public Command {
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(body, "body");
        if (type.isBlank() || type.length() > MAX_TYPE || stream.isBlank() || stream.length() > MAX_STREAM) {
            throw new IllegalArgumentException("a type has 1 to 100 characters, a stream 1 to 300");
        }
    }
}
