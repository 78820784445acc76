package org.safeharbour.chirp.connector;

import java.time.Instant;
import java.util.List;

/** What the platform holds, in the request's order. */
record RecordsView(List<Item> items) {

    /**
     * What it holds about one target.
     *
     * @param status OK or NOT_FOUND; where nothing is held of what was asked, OK without records
     */
    record Item(String recordId, String status, List<Datum> records) {

        static Item notFound(String recordId) {
            return new Item(recordId, "NOT_FOUND", List.of());
        }

        static Item of(String recordId, List<Datum> records) {
            return new Item(recordId, "OK", List.copyOf(records));
        }
    }

    /**
     * One value.
     *
     * @param category the category asked for under which it falls
     * @param at when, for what happened at a time; else null
     * @param about the address of the post that an UPLOAD_IP belongs to; else null
     */
    record Datum(String category, String value, Instant at, String about) {

        /** Shows nothing personal. */
        @Override
        public String toString() {
            return "Datum[" + category + "]";
        }
    }
}
