package org.safeharbour.gateway.access;

import java.time.Instant;
import java.util.UUID;

/** Denials of one sort within a span of time; the spans of one run share the id. */
record CountedDenial(UUID id, Denial denial, Instant from, Instant until, long count) {}
