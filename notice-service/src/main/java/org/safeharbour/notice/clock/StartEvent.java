package org.safeharbour.notice.clock;

/** The event at which an obligation's time begins to run. */
public enum StartEvent {
    /** The notice reached the platform; runs from the instant of receipt. */
    RECEIPT,
    /** Content was removed or access disabled; the clock waits until then. */
    REMOVAL
}
