package org.safeharbour.gateway.services;

/** A file of a service; empty content when the service says 202: not ready yet. */
public record FileAnswer(int status, String mediaType, byte[] content) {
    /** Whether it is there. */
    public boolean isReady() {
        return status == 200;
    }
}
