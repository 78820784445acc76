package org.safeharbour.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidUtil;
import java.time.Instant;
import java.util.UUID;

/** Identifiers made by us: UUID version 7 (RFC 9562), ordered by their millisecond. */
public final class Ids {
    private Ids() {}

    /** A fresh id, unique across replicas. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The millisecond (UTC) at which a version 7 id was made; other versions are refused. */
    public static Instant instantOf(UUID id) {
        if (!UuidUtil.isTimeOrderedEpoch(id)) {
            throw new IllegalArgumentException("not a version 7 id");
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
