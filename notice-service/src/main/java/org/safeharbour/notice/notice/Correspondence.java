package org.safeharbour.notice.notice;

import java.util.List;

/** What is written to and fro about a notice between its filing and its reply. Implemented by the correspondence feature. */
public interface Correspondence {
    /** All of it as shown with the notice, each list oldest first. */
    record Exchange(
            List<ClarificationView> clarifications,
            List<ReminderView> reminders,
            List<ExtensionView> extensions,
            List<HearingView> hearings) {
        /** Copies the lists. */
        public Exchange {
            clarifications = List.copyOf(clarifications);
            reminders = List.copyOf(reminders);
            extensions = List.copyOf(extensions);
            hearings = List.copyOf(hearings);
        }
    }

    /** What has been exchanged about a notice. */
    Exchange of(Notice notice);

    /** A notice was filed: a hearing that its letter names is noted, in the caller's transaction. */
    void filed(Notice notice);
}
