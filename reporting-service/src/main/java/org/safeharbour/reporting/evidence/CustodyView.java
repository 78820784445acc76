package org.safeharbour.reporting.evidence;

import java.time.Instant;
import java.util.HexFormat;

/** One line of the chain of custody. */
record CustodyView(
        int seq, Instant at, String actor, CustodyLog.Act act, String purpose, String previous, String hash) {

    static CustodyView of(CustodyLog.Line line) {
        return new CustodyView(
                line.seq(),
                line.at(),
                line.actor(),
                line.act(),
                line.purpose(),
                HexFormat.of().formatHex(line.previous()),
                HexFormat.of().formatHex(line.hash()));
    }
}
