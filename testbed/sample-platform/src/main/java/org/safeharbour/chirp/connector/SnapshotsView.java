package org.safeharbour.chirp.connector;

import java.util.List;

/** Copies of the targets, in the request's order. */
record SnapshotsView(List<Item> items) {

    /**
     * One copy.
     *
     * @param status OK or NOT_FOUND; the other fields are null unless OK
     * @param content the bytes, base64 in JSON
     * @param sha256 of the bytes, lower-case hex
     */
    record Item(String actionId, String status, String mediaType, byte[] content, String sha256) {

        static Item notFound(String actionId) {
            return new Item(actionId, "NOT_FOUND", null, null, null);
        }
    }
}
