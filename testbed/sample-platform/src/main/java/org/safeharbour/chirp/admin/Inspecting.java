package org.safeharbour.chirp.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows a test what really happened. */
@ApplicationScoped
class Inspecting {

    private final Records records;

    Inspecting(Records records) {
        this.records = records;
    }

    /** A page of the action log that passes over nothing, whatever is being written meanwhile. */
    @Transactional
    ActionLogView actions(long after, int limit) {
        records.waitForActions();
        List<ActionLogView.Entry> entries = records.actions(after, limit);
        return new ActionLogView(
                entries, entries.size() < limit ? null : entries.getLast().seq());
    }

    /** An account whole. */
    @Transactional
    Optional<AccountDetails> account(String handle) {
        return records.account(handle);
    }
}
