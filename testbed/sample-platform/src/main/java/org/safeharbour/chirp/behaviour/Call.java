package org.safeharbour.chirp.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The connector's calls that can misbehave, in requests by the last word of their path. */
public enum Call {
    /** Measures applied and lifted. */
    @JsonProperty("actions")
    ACTIONS,
    /** Copies. */
    @JsonProperty("snapshots")
    SNAPSHOTS,
    /** Read-back. */
    @JsonProperty("states")
    STATES,
    /** Data of people. */
    @JsonProperty("records")
    RECORDS
}
