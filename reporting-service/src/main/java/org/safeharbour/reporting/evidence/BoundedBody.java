package org.safeharbour.reporting.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;

/** Reads an answer into memory up to a bound; a longer one is an I/O error, not an exhausted heap. */
public final class BoundedBody {
    private BoundedBody() {}

    /** A handler for answers of at most this many bytes. */
    public static BodyHandler<byte[]> upTo(int bytes) {
        return answer -> BodySubscribers.mapping(BodySubscribers.ofInputStream(), in -> {
            try (in) {
                var body = in.readNBytes(bytes + 1);
                if (body.length > bytes) {
                    throw new IOException("the answer is longer than " + bytes + " bytes");
                }
                return body;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
