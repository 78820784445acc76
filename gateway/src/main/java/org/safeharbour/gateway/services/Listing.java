package org.safeharbour.gateway.services;

import java.util.List;

/** One page of a list, as services send it; {@code nextCursor} is null on the last. */
public record Listing<T>(List<T> items, String nextCursor) {
    public Listing {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
