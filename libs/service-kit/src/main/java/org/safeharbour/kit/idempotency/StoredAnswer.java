package org.safeharbour.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serial;
import java.util.Map;

/** An answer as it was stored: first call and repeat leave by the same door, so their bytes are equal. */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    Response response() {
        var response = Response.status(status);
        if (body != null) {
            response.entity(body).type(MediaType.APPLICATION_JSON);
        }
        headers.forEach((name, value) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                response.header(name, value);
            }
        });
        return response.build();
    }

    /** Carries the answer past a method whose return type is its view. */
    static final class Replay extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient StoredAnswer answer;

        Replay(StoredAnswer answer) {
            super("replayed", null, false, false);
            this.answer = answer;
        }

        StoredAnswer answer() {
            return answer;
        }
    }
}
