package org.safeharbour.gateway.services;

import java.io.InputStream;

/** A file of a service as it comes; length in bytes, -1 when the service does not say it. */
public record FileStream(long length, InputStream content) {}
