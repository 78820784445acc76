package org.safeharbour.local.fault;

import java.time.Duration;

/** One way in which a link misbehaves. It holds from the moment it is set, for open connections too, until it is cleared. */
public sealed interface Fault {
    /** Every piece of an answer comes late. */
    record Latency(Duration delay, Duration jitter) implements Fault {}

    /** New connections are refused, open ones are reset: the other side is not there. */
    record Down() implements Fault {}

    /** Answers flow no faster than this. */
    record Bandwidth(long bytesPerSecond) implements Fault {
        /** @throws IllegalArgumentException unless something can flow */
        public Bandwidth {
            requirePositive(bytesPerSecond);
        }
    }

    /** Connections are accepted and nothing passes either way: a partition. What waits goes on when this is cleared. */
    record Timeout() implements Fault {}

    /** Connections are reset as soon as the caller sends something, which goes nowhere. */
    record ResetPeer() implements Fault {}

    /** Answers come in small pieces with a pause after each. */
    record Slicer(int bytes, Duration pause) implements Fault {
        /** @throws IllegalArgumentException unless a piece holds something */
        public Slicer {
            requirePositive(bytes);
        }
    }

    /** A connection is cut after so many bytes of answers. */
    record LimitData(long bytes) implements Fault {}

    /** The request arrives whole and is carried out; instead of the answer the caller sees the end of the connection. */
    record ResponseLost() implements Fault {}

    private static void requirePositive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("must be positive: " + number);
        }
    }
}
