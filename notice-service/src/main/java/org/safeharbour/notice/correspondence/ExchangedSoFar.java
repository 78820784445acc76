package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.notice.notice.ClarificationView;
import org.safeharbour.notice.notice.Correspondence;
import org.safeharbour.notice.notice.Notice;

/** Gathers the correspondence of a notice for showing it. */
@ApplicationScoped
class ExchangedSoFar implements Correspondence {
    private final Clarifications clarifications;
    private final Enclosures enclosures;
    private final Reminders reminders;
    private final Extensions extensions;
    private final Hearings hearings;

    ExchangedSoFar(
            Clarifications clarifications,
            Enclosures enclosures,
            Reminders reminders,
            Extensions extensions,
            Hearings hearings) {
        this.clarifications = clarifications;
        this.enclosures = enclosures;
        this.reminders = reminders;
        this.extensions = extensions;
        this.hearings = hearings;
    }

    @Override
    public Exchange of(Notice notice) {
        var asked = clarifications.of(notice.id());
        var documents = asked.isEmpty() ? Map.<UUID, List<ClarificationView.Document>>of() : enclosures.of(notice.id());
        return new Exchange(
                asked.stream()
                        .map(c -> c.view(notice, documents.getOrDefault(c.id(), List.of())))
                        .toList(),
                reminders.of(notice.id()).stream().map(r -> r.view(notice)).toList(),
                extensions.of(notice.id()).stream().map(e -> e.view(notice)).toList(),
                hearings.of(notice.id()).stream().map(h -> h.view(notice)).toList());
    }

    @Override
    public void filed(Notice notice) {
        var at = notice.letter().hearingAt();
        if (at != null) {
            hearings.note(notice, at);
        }
    }
}
