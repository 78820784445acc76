package org.safeharbour.gateway.services;

import java.io.InputStream;

/** A file of a service as it comes; length in bytes, -1 when the service does not say it; status 202: not ready yet. */
public record FileStream(int status, long length, InputStream content) {
    /** Whether it is there. */
    public boolean isReady() {
        return status == 200;
    }
}
