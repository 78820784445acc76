package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.notice.NoticeEvent;

/**
 * One happening of the correspondence.
 *
 * @param by STAFF, OFFICER, MACHINE or SYSTEM: a role, never a person
 * @param text one sentence
 * @param entryId the ledger entry that proves it
 */
record TimelineView(
        UUID id, OffsetDateTime at, NoticeEvent event, Caller.Kind by, Integer demand, String text, UUID entryId) {

    static TimelineView of(Timeline.Entry entry, Letter letter) {
        var key = "timeline." + entry.event().name().toLowerCase(Locale.ROOT);
        return new TimelineView(
                entry.id(),
                letter.local(entry.at()),
                entry.event(),
                entry.actor(),
                entry.demand(),
                Messages.text(key, entry.details().toArray()),
                entry.entryId());
    }
}
