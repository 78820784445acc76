package org.safeharbour.local;

import java.time.Duration;

/** Who wants to know how the start goes on. May be called from several threads. */
public interface Progress {
    /** Nobody does. */
    Progress SILENT = new Progress() {
        @Override
        public void started(String part) {}

        @Override
        public void ready(String part, Duration after) {}
    };

    /** A part begins to start. */
    void started(String part);

    /** A part answers, so long after it began. */
    void ready(String part, Duration after);
}
