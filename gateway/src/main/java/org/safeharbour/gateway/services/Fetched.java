package org.safeharbour.gateway.services;

/** An object and the ETag of the version that was read (null when the service gave none). */
public record Fetched<T>(T body, String etag) {}
