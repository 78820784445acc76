package org.safeharbour.gateway.services;

/** A body that is not JSON. */
public record TextBody(String mediaType, String content) {}
