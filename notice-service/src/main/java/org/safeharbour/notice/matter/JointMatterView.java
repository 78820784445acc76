package org.safeharbour.notice.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.message.Messages;

/**
 * A matter as staff see it: the notices of several authorities under one roof. Without the permission child-safety, of a matter with
 * a child-safety notice only numbers and states are left.
 *
 * @param suggestions notices that share something with these; a person decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JointMatterView(
        UUID id, String title, String agency, List<NoticeLine> notices, List<SuggestionView> suggestions) {

    /** A notice of the matter; {@code linked} when it was put there beside its authority's own matter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeLine(UUID id, String number, String agency, String status, Boolean linked) {
        static NoticeLine of(JointMatters.Member member, boolean whole) {
            return new NoticeLine(
                    member.id(),
                    member.number(),
                    whole ? member.agency() : null,
                    member.status(),
                    whole ? member.linked() : null);
        }
    }

    /** A notice that may belong here; {@code why} says what they share. */
    record SuggestionView(UUID noticeId, String number, String agency, String shared, String why) {
        static SuggestionView of(JointMatters.Suggestion suggestion) {
            var notice = suggestion.notice();
            return new SuggestionView(
                    notice.id(),
                    notice.number(),
                    notice.agency(),
                    suggestion.shared(),
                    Messages.text("matter.shares." + suggestion.shared()));
        }
    }

    /** A matter in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(UUID id, String title, String agency, long notices) {
        static Line of(JointMatters.Line line, boolean whole) {
            return new Line(line.id(), whole ? line.title() : null, whole ? line.agency() : null, line.notices());
        }
    }
}
